import type { DagNode, Expression, MapNode, TaskNode } from "#sdk/ir/index.ts";
import { type Outcomes, succeed, takes } from "#sdk/testing/index.ts";
import type { Duration } from "#sdk/time/duration.ts";

/** How many items are assumed where something is mapped over what a task returns. */
const assumedItems = 3;

/**
 * Outcomes for every task of a DAG, so that its schedule can be simulated without running code: those that are given, and for the others a success that takes as long as
 * is said. A branch follows all its ways, a short circuit goes on, a sensor finds what it waits for.
 */
export function assumeOutcomes(dag: DagNode, given: Outcomes, time: Duration): Outcomes {
  const mappedOver = new Set(
    [...dag.tasks, ...dag.groups].flatMap(({ map }) => (map === undefined ? [] : sourcesOf(map))),
  );
  const assumed = dag.tasks
    // The scheduler itself marks a task that does nothing as successful.
    .filter(({ kind, taskId }) => kind !== "empty" && !Object.hasOwn(given, taskId))
    .map((task) => [task.taskId, takes(time, succeed(assumedValue(task, mappedOver.has(task.taskId))))] as const);
  return { ...Object.fromEntries(assumed), ...given };
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
