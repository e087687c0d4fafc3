import type { DurationInput } from "../time/duration.ts";

/**
 * How requests are repeated that failed for a reason that passes: no connection, no answer (once), 429 and 5xx. Only what may be sent twice is:
 * reading, and writing that has the same effect once or twice.
 */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included. @defaultValue 4 */
  readonly attempts?: number | undefined;
  /** Longest pause between two attempts; when the server's `Retry-After` is longer, the attempts end. @defaultValue 30 seconds */
  readonly longestDelay?: DurationInput | undefined;
}
