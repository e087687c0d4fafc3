import type { Dag } from "../../authoring/dag-object.ts";
import type { DagPlan } from "../../engine/plan/dag-plan.ts";
import type { AirflowVersion, JsonObject, JsonValue, TaskNode } from "../../ir/index.ts";
import { type ExpectedAnswer, expectedAnswer, type TaskHandler } from "../../task/index.ts";
import type { Mock } from "../execute/task-attempt.ts";
import { type DagMapping, readDagMapping } from "../inputs/dag-mapping.ts";
import { resolveParams } from "../params/resolve-params.ts";
import { createDagPlan } from "../plan/create-dag-plan.ts";
import { type EffectiveOptions, readEffectiveOptions } from "../plan/effective-options.ts";
import { readMocks, readRendered } from "../read-mocks.ts";
import type { ScheduledDag } from "./scheduler-options.ts";

/** A DAG that is ready to be scheduled: checked, with everything worked out that its runs share. */
export interface PreparedDag {
  readonly dag: Dag;
  readonly plan: DagPlan;
  readonly mapping: DagMapping;
  /** In the author's order. */
  readonly tasks: ReadonlyMap<string, PreparedTask>;
  readonly rendered: ReadonlyMap<string, JsonValue>;
  /** Params of the runs that its schedule makes. */
  readonly params: JsonObject;
}

/** A task with everything worked out that its attempts share. */
export interface PreparedTask {
  readonly node: TaskNode;
  readonly options: EffectiveOptions;
  readonly handler: TaskHandler | undefined;
  readonly mock: Mock | undefined;
  readonly expects: ExpectedAnswer;
  /** Whether something is mapped over what it returns. */
  readonly isMappedOver: boolean;
}

/**
 * Prepares a DAG.
 *
 * @throws JW4001 to JW4006 and JW4010 for what does not fit the DAG.
 */
export async function prepareDag(given: ScheduledDag, target: AirflowVersion): Promise<PreparedDag> {
  const { dag, isScheduled = true, scripted = [] } = given;
  const mocks = readMocks(dag.ir, given.mocks ?? {}, scripted);
  const rendered = readRendered(dag.ir, given.rendered ?? {}, mocks, scripted);
  const plan = createDagPlan(dag.ir, target, { mocked: new Set([...mocks.keys(), ...scripted]) });
  const mapping = readDagMapping(dag.ir);
  const makesRuns = isScheduled && dag.ir.schedule.kind !== "manual";
  return {
    dag,
    plan: isScheduled ? plan : { ...plan, timetable: null, assets: null },
    mapping,
    tasks: new Map(
      dag.ir.tasks.map((node) => [
        node.taskId,
        {
          node,
          options: readEffectiveOptions(dag.ir, node),
          handler: dag.handlers.get(node.taskId),
          mock: mocks.get(node.taskId),
          expects: expectedAnswer(node),
          isMappedOver: mapping.isMappedOver(node.taskId),
        },
      ]),
    ),
    rendered,
    params: makesRuns ? await resolveParams(dag.ir, given.params ?? {}) : {},
  };
}
