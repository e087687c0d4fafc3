import { JetwayError } from "../errors/jetway-error.ts";
import type { ContinuousSchedule, CronSchedule, EverySchedule, OnceSchedule, Schedule } from "../ir/schedule.ts";
import { type DurationInput, secondsOf } from "../time/duration.ts";
import { isAssetCondition } from "./asset.ts";

/**
 * Runs at the moments of a cron expression, in croniter's dialect as Airflow reads it: five fields, six (seconds last), seven (year last) or a
 * preset such as `@daily`. A bad expression is a diagnostic at build.
 *
 * @param options.timezone IANA name; `UTC` by default.
 * @example
 * cron("0 6 * * *", { timezone: "America/New_York" })
 * // Python: CronTriggerTimetable("0 6 * * *", timezone="America/New_York")
 */
export function cron(expression: string, options: { readonly timezone?: string } = {}): CronSchedule {
  const timezone = options.timezone ?? "UTC";
  if (typeof expression !== "string" || typeof timezone !== "string") {
    throw new JetwayError("cron() takes the expression and the time zone as text.", {
      code: "JW8013",
      hint: 'Write for example cron("0 6 * * *", { timezone: "Europe/Berlin" }).',
    });
  }
  return Object.freeze({ kind: "cron", expression, timezone });
}

/**
 * Runs again and again after a fixed time, counted from the last run.
 *
 * @throws JW8010 when the length of time cannot be read or is not positive.
 * @example
 * every(minutes(15))
 * // Python: DeltaTriggerTimetable(timedelta(minutes=15))
 */
export function every(interval: DurationInput): EverySchedule {
  const seconds = secondsOf(interval, "The interval of every()");
  if (seconds <= 0) {
    throw new JetwayError(`every() needs a positive interval, not ${seconds} seconds.`, {
      code: "JW8010",
      hint: "Write for example every(minutes(15)).",
    });
  }
  return Object.freeze({ kind: "every", seconds });
}

/** One run only, at the start date. @example schedule: once() // Python: schedule="@once" */
export function once(): OnceSchedule {
  return Object.freeze({ kind: "once" });
}

/** The next run starts as soon as the last has ended. @example schedule: continuous() // Python: schedule="@continuous" */
export function continuous(): ContinuousSchedule {
  return Object.freeze({ kind: "continuous" });
}

const kinds: readonly string[] = [
  "manual",
  "cron",
  "every",
  "once",
  "continuous",
  "assetOrTime",
] satisfies Schedule["kind"][];

/**
 * The schedule of a DAG's options: what was given, or manual for `null` and when it is left out.
 *
 * @throws JW8005 for anything else, such as a bare cron string: what Airflow makes of one depends on the server's configuration.
 */
export function toSchedule(value: unknown): Schedule {
  if (value === undefined || value === null) return { kind: "manual" };
  if (isAssetCondition(value)) return { kind: "assets", condition: value };
  if (typeof value === "object" && kinds.includes(String((value as { kind?: unknown }).kind))) return value as Schedule;
  throw new JetwayError(
    `The schedule is ${JSON.stringify(value) ?? String(value)}. What Airflow makes of a bare value depends on the server's configuration.`,
    {
      code: "JW8005",
      hint:
        typeof value === "string"
          ? `Write cron(${JSON.stringify(value)}).`
          : "Write cron(…), every(…), once(), continuous() or null.",
    },
  );
}
