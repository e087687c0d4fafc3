import type { TaskInstanceKey } from "../engine-event.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { EngineState } from "./engine-state.ts";
import { instanceAt } from "./mark-dirty.ts";
import type { RunRecord } from "./run-record.ts";

/** The names of an instance. */
export function instanceKey(engine: EngineState, record: RunRecord, instance: number): TaskInstanceKey {
  const { plan, tasks } = engine.dags[record.dag] as PreparedDag;
  const { taskId } = tasks[record.instances.task[instance] as number] as { readonly taskId: string };
  return { dagId: plan.dagId, runId: record.runId, taskId, mapIndex: record.instances.mapIndex[instance] as number };
}

/** The run and the instance of a name; null when there is none. */
export function findInstance(
  engine: EngineState,
  { dagId, runId, taskId, mapIndex }: TaskInstanceKey,
): { readonly run: number; readonly instance: number } | null {
  const dag = engine.dagNumbers.get(dagId) ?? -1;
  const run = engine.runNumbers[dag]?.get(runId);
  const task = engine.dags[dag]?.taskNumbers.get(taskId);
  if (run === undefined || task === undefined) return null;
  const instance = instanceAt(engine.data.runs[run] as RunRecord, task, mapIndex);
  return instance < 0 ? null : { run, instance };
}
