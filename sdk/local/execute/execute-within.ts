import type { TaskOutcome } from "../../task/index.ts";

/** How an attempt is bounded. */
export interface AttemptBounds {
  readonly taskId: string;
  readonly timeoutSeconds: number | null;
  /** Aborts when the attempt has to stop for another reason. */
  readonly stop: AbortSignal;
}

/**
 * Runs an attempt under its `executionTimeout`: its signal aborts at the timeout or when `stop` does. An attempt that timed out has failed, whatever its
 * code still returns, and may be retried, as with Airflow's `AirflowTaskTimeout`. The time is the machine's: code takes the time that it takes.
 */
export async function executeWithin(
  { taskId, timeoutSeconds, stop }: AttemptBounds,
  execute: (signal: AbortSignal) => Promise<TaskOutcome>,
): Promise<TaskOutcome> {
  if (timeoutSeconds === null) return execute(stop);
  const timeout = new AbortController();
  const message = `Task "${taskId}" ran longer than its executionTimeout of ${timeoutSeconds} s.`;
  const timer = setTimeout(() => timeout.abort(new Error(message)), Math.min(timeoutSeconds * 1000, 2 ** 31 - 1));
  try {
    const outcome = await execute(AbortSignal.any([stop, timeout.signal]));
    if (!timeout.signal.aborted) return outcome;
    const error = { name: "AirflowTaskTimeout", bases: [], message, stack: message };
    return { state: "failed", retry: true, error };
  } finally {
    clearTimeout(timer);
  }
}
