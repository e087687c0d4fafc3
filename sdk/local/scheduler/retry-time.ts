import { createHash } from "node:crypto";
import { pythonDatetimeText } from "../run/python-datetime-text.ts";

/** When a task is tried again, as its options say. */
export interface RetryTiming {
  readonly retryDelaySeconds: number;
  readonly exponentialBackoff: boolean;
  readonly maxRetryDelaySeconds: number | null;
}

/** The attempt that failed. */
export interface FailedAttempt {
  readonly dagId: string;
  readonly taskId: string;
  /** Milliseconds since 1970; null for a run without a logical date. */
  readonly logicalDate: number | null;
  /** Number of the failed attempt, from 1. */
  readonly tryNumber: number;
}

/** `[core] max_task_retry_delay` as Airflow ships it. */
const longestDelaySeconds = 86_400;

/**
 * How many seconds after its end a failed attempt is tried again. The same number as Airflow's (`TaskInstance.next_retry_datetime`): without back-off the
 * delay as it is, with it a delay between n and 2n, where n doubles with each attempt and the place between is a hash of the attempt, so that it is the
 * same on every machine. `maxRetryDelay` counts for back-off only.
 */
export function retryDelaySeconds(timing: RetryTiming, attempt: FailedAttempt): number {
  if (!timing.exponentialBackoff) return timing.retryDelaySeconds;
  const growth = 2 ** (attempt.tryNumber - 1);
  const least = Math.max(1, Math.ceil(timing.retryDelaySeconds * growth));
  // From the longest delay on the hash cannot matter. A growth beyond a float's range is the longest delay in Airflow too, also of a delay of zero.
  const isLongest = growth === Number.POSITIVE_INFINITY || least >= longestDelaySeconds;
  const jittered = isLongest ? longestDelaySeconds : least + Number(hashOf(attempt) % BigInt(least));
  return Math.min(jittered, longestDelaySeconds, timing.maxRetryDelaySeconds ?? Number.POSITIVE_INFINITY);
}

function hashOf({ dagId, taskId, logicalDate, tryNumber }: FailedAttempt): bigint {
  const date = logicalDate === null ? "None" : pythonDatetimeText(new Date(logicalDate), " ");
  const digest = createHash("sha1").update(`${dagId}#${taskId}#${date}#${tryNumber}`).digest("hex");
  return BigInt(`0x${digest}`);
}
