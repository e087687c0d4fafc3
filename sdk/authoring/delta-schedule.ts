import { JetwayError } from "../errors/jetway-error.ts";
import type { DeltaDataIntervalSchedule, EverySchedule } from "../ir/schedule.ts";
import { type DurationInput, secondsOf } from "../time/duration.ts";
import { readDataInterval } from "./cron-schedule.ts";

/** What `every()` takes beside the time between two runs. */
export interface EveryOptions {
  /** Length of the data interval, which ends at the moment of the run. @defaultValue empty */
  readonly interval?: DurationInput;
}

/**
 * Runs again and again after a fixed time, counted from the last run.
 *
 * @throws JW8010 when the length of time cannot be read or is not positive, JW8020 for a data interval below zero.
 * @example
 * every(minutes(15))
 * // Python: DeltaTriggerTimetable(timedelta(minutes=15))
 */
export function every(interval: DurationInput, options: EveryOptions = {}): EverySchedule {
  const seconds = readPositive(interval, "every");
  if (options.interval === undefined) return Object.freeze({ kind: "every", seconds });
  return Object.freeze({ kind: "every", seconds, intervalSeconds: readDataInterval(options.interval, "every") });
}

/**
 * Runs for each interval of a fixed length, when it is over.
 *
 * @throws JW8010 when the length of time cannot be read or is not positive.
 * @example
 * deltaDataInterval(hours(6))
 * // Python: DeltaDataIntervalTimetable(timedelta(hours=6))
 */
export function deltaDataInterval(interval: DurationInput): DeltaDataIntervalSchedule {
  return Object.freeze({ kind: "deltaDataInterval", seconds: readPositive(interval, "deltaDataInterval") });
}

function readPositive(interval: DurationInput, word: string): number {
  const seconds = secondsOf(interval, `The interval of ${word}()`);
  if (seconds > 0) return seconds;
  throw new JetwayError(`${word}() needs a positive interval, not ${seconds} seconds.`, {
    code: "JW8010",
    hint: `Write for example ${word}(minutes(15)).`,
  });
}
