import type { FailedOutcome, TaskOutcome } from "../../task/index.ts";
import { type Microseconds, microsecondsPerSecond } from "../../time/microseconds.ts";

/** How an attempt is bounded. */
export interface AttemptBounds {
  readonly taskId: string;
  readonly timeout: Microseconds | null;
  /** Aborts when the attempt has to stop for another reason. */
  readonly stop: AbortSignal;
}

/**
 * Runs an attempt under its `executionTimeout`: its signal aborts at the timeout or when `stop` does. An attempt that timed out has failed, whatever its
 * code still returns, and may be retried, as with Airflow's `AirflowTaskTimeout`. The time is the machine's: code takes the time that it takes.
 */
export async function executeWithin(
  { taskId, timeout, stop }: AttemptBounds,
  execute: (signal: AbortSignal) => Promise<TaskOutcome>,
): Promise<TaskOutcome> {
  if (timeout === null) return execute(stop);
  const timedOut = new AbortController();
  const outcomeOfTimeout = executionTimeout(taskId, timeout);
  const reason = new Error(outcomeOfTimeout.error.message);
  const timer = setTimeout(() => timedOut.abort(reason), Math.min(timeout / 1000, 2 ** 31 - 1));
  try {
    const outcome = await execute(AbortSignal.any([stop, timedOut.signal]));
    return timedOut.signal.aborted ? outcomeOfTimeout : outcome;
  } finally {
    clearTimeout(timer);
  }
}

/** The outcome of an attempt that ran longer than its task's `executionTimeout`. */
export function executionTimeout(taskId: string, timeout: Microseconds): FailedOutcome {
  const message = `Task "${taskId}" ran longer than its executionTimeout of ${timeout / microsecondsPerSecond} s.`;
  return { state: "failed", retry: true, error: { name: "AirflowTaskTimeout", bases: [], message, stack: message } };
}
