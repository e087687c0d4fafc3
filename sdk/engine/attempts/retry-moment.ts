import type { Microseconds } from "../../time/microseconds.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";
import { retryDelay } from "./retry-delay.ts";

/** When an instance that fails now is tried again; `wanted` is the delay that a retry policy asked for. */
export function retryMoment(
  { engine, at }: Round,
  record: RunRecord,
  instance: number,
  wanted: Microseconds | undefined,
): Microseconds {
  const { release } = engine;
  if (wanted !== undefined && release.retryPolicies) return at + wanted;
  const { plan, tasks } = engine.dags[record.dag] as PreparedDag;
  const task = tasks[record.instances.task[instance] as number] as PreparedDag["tasks"][number];
  const factor = task.retryExponentialBackoff;
  const timing = {
    retryDelay: task.retryDelay,
    factor: factor === 0 || release.anyBackoffFactor ? factor : 2,
    maxRetryDelay: task.maxRetryDelay,
  };
  const tryNumber = record.instances.tryNumber[instance] as number;
  return (
    at + retryDelay(timing, { dagId: plan.dagId, taskId: task.taskId, logicalDate: record.logicalDate, tryNumber })
  );
}
