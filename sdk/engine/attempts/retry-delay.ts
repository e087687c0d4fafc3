import { createHash } from "node:crypto";
import type { Microseconds } from "../../time/microseconds.ts";
import { pythonDatetimeText } from "../../time/python-datetime-text.ts";

/** When a task is tried again, as its options say. */
export interface RetryTiming {
  readonly retryDelay: Microseconds;
  /** Factor from one delay to the next; 0 and 1 for a fixed delay. */
  readonly factor: number;
  readonly maxRetryDelay: Microseconds | null;
}

/** The attempt that failed. */
export interface FailedAttempt {
  readonly dagId: string;
  readonly taskId: string;
  readonly logicalDate: Microseconds | null;
  /** Number of the failed attempt, from 1. */
  readonly tryNumber: number;
}

const second = 1_000_000;

/** `[core] max_task_retry_delay` as Airflow ships it, in seconds. */
const longestDelay = 86_400;

/**
 * How long after its end a failed attempt is tried again. The same number as Airflow's (`TaskInstance.next_retry_datetime`): without back-off the delay as it is,
 * with it a delay between n and 2n seconds, where n grows with each attempt and the place between is a hash of the attempt, so that it is the same on every
 * machine. `maxRetryDelay` counts for back-off only.
 */
export function retryDelay(
  { retryDelay: base, factor, maxRetryDelay }: RetryTiming,
  attempt: FailedAttempt,
): Microseconds {
  if (factor <= 0 || factor === 1) return base;
  const growth = factor ** (attempt.tryNumber - 1);
  const least = Math.max(1, Math.ceil((base / second) * growth));
  // From the longest delay on the hash cannot matter. A growth beyond a float's range is the longest delay in Airflow too, also of a delay of zero.
  const isLongest = growth === Number.POSITIVE_INFINITY || least >= longestDelay;
  const jittered = isLongest ? longestDelay : least + Number(hashOf(attempt) % BigInt(least));
  const delay = Math.min(jittered, longestDelay) * second;
  // A longest delay of zero is none: Python takes it for false.
  return maxRetryDelay === null || maxRetryDelay === 0 ? delay : Math.min(delay, maxRetryDelay);
}

function hashOf({ dagId, taskId, logicalDate, tryNumber }: FailedAttempt): bigint {
  const date = logicalDate === null ? "None" : pythonDatetimeText(logicalDate, " ");
  const digest = createHash("sha1").update(`${dagId}#${taskId}#${date}#${tryNumber}`).digest("hex");
  return BigInt(`0x${digest}`);
}
