import type { Microseconds } from "../time/microseconds.ts";
import type { PreparedDag } from "./graph/prepared-dag.ts";
import { allInstances } from "./state/all-instances.ts";
import type { EngineState } from "./state/engine-state.ts";
import { findRun } from "./state/find-run.ts";
import type { RunRecord } from "./state/run-record.ts";
import { stateCode, stateName } from "./state/state-code.ts";
import type { TaskInstanceState } from "./task-instance-state.ts";

/** A task instance as an engine knows it. */
export interface TaskInstanceReading {
  readonly taskId: string;
  /** -1 for a task that is not mapped, or not expanded yet. */
  readonly mapIndex: number;
  readonly state: TaskInstanceState;
  /** Number of the last attempt that was scheduled; 0 before the first. */
  readonly tryNumber: number;
  /** With `up_for_retry` and `up_for_reschedule`: when it goes on. */
  readonly until: Microseconds | null;
}

/** The task instances of a run, in the order of the DAG's tasks and of map indexes; none when there is no such run. */
export function readTaskInstances(engine: EngineState, dagId: string, runId: string): readonly TaskInstanceReading[] {
  const number = findRun(engine, dagId, runId);
  if (number === undefined) return [];
  const record = engine.data.runs[number] as RunRecord;
  const { tasks } = engine.dags[record.dag] as PreparedDag;
  const { mapIndex, state, tryNumber, until } = record.instances;
  return tasks.flatMap(({ taskId }, task) =>
    allInstances(record, task).map((instance) => {
      const code = state[instance] as number;
      const isWaiting = code === stateCode.upForRetry || code === stateCode.upForReschedule;
      return {
        taskId,
        mapIndex: mapIndex[instance] as number,
        state: stateName(code),
        tryNumber: tryNumber[instance] as number,
        until: isWaiting ? (until[instance] as number) : null,
      };
    }),
  );
}
