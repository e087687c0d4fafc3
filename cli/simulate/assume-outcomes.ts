import type { DagNode, Expression, MapNode, TaskNode } from "#sdk/ir/index.ts";
import { type Outcomes, type ScriptedOutcome, succeed, takes } from "#sdk/testing/index.ts";
import { readOutcomes } from "#sdk/testing/read-outcomes.ts";
import { outcomeOf, type TaskScript } from "#sdk/testing/task-script.ts";
import type { Duration } from "#sdk/time/duration.ts";

/** How many items are assumed where something is mapped over what a task returns. */
const assumedItems = 3;

/**
 * Outcomes for every attempt of every task of a DAG, so that its schedule can be simulated without running code: those that are given, and for what they leave open a
 * success that takes as long as is said. A branch follows all its ways, a short circuit goes on, a sensor finds what it waits for.
 *
 * @throws JW4050 and JW4051 for outcomes that do not fit the DAG.
 */
export function assumeOutcomes(dag: DagNode, given: Outcomes, time: Duration): Outcomes {
  const scripts = readOutcomes(dag, given);
  const mappedOver = new Set(
    [...dag.tasks, ...dag.groups].flatMap(({ map }) => (map === undefined ? [] : sourcesOf(map))),
  );
  const completed = dag.tasks
    // The scheduler itself marks a task that does nothing as successful.
    .filter(({ kind, taskId }) => kind !== "empty" || scripts.has(taskId))
    .map((task): [string, TaskScript] => {
      const success = succeed(assumedValue(task, mappedOver.has(task.taskId)));
      const script = scripts.get(task.taskId);
      if (script === undefined) return [task.taskId, takes(time, success)];
      return [task.taskId, (attempt) => complete(outcomeOf(script, attempt) ?? takes(time), success)];
    });
  return Object.fromEntries(completed);
}

/** An outcome that leaves nothing to the task's code. */
function complete(outcome: ScriptedOutcome, success: ScriptedOutcome): ScriptedOutcome {
  return "outcome" in outcome
    ? { ...outcome, outcome: outcome.outcome === null ? success : complete(outcome.outcome, success) }
    : outcome;
}

function assumedValue(task: TaskNode, isMappedOver: boolean): unknown {
  switch (task.kind) {
    case "branch":
      return Object.keys(task.routes);
    case "shortCircuit":
    case "sensor":
      return true;
    default:
      return isMappedOver ? Array.from({ length: assumedItems }, () => ({})) : undefined;
  }
}

function sourcesOf(map: MapNode): readonly string[] {
  const over: readonly Expression[] = map.kind === "each" ? [map.over] : Object.values(map.inputs);
  return over.flatMap((expression) => (expression.kind === "xcom" ? expression.taskId : []));
}
