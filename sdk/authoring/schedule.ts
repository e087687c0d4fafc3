import { JetwayError } from "../errors/jetway-error.ts";
import type { ContinuousSchedule, OnceSchedule, Schedule } from "../ir/schedule.ts";
import { isAssetCondition } from "./asset.ts";

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
  "multipleCron",
  "cronDataInterval",
  "every",
  "deltaDataInterval",
  "events",
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
          : "Write cron(…), every(…), events(…), once(), continuous(), assets or null.",
    },
  );
}

/** The time zone in which a DAG's dates are meant when they name none: the schedule's, if it has one. */
export function timezoneOf(schedule: Schedule): string {
  if (schedule.kind === "assetOrTime") return timezoneOf(schedule.time);
  return "timezone" in schedule ? schedule.timezone : "UTC";
}
