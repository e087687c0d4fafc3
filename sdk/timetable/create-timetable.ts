import type { InstantOption } from "../ir/option-value.ts";
import type { CronTriggerSettings, Schedule } from "../ir/schedule.ts";
import { toEpoch } from "../schedule/index.ts";
import type { Microseconds } from "../time/microseconds.ts";
import { secondsToMicroseconds } from "../time/seconds-to-microseconds.ts";
import type { FixedDelta } from "./time-delta.ts";
import type { CronTriggerTimetable, Timetable } from "./timetable.ts";

/** The timetable that Airflow makes of a schedule as Jetway emits it. Assets are not its business: a schedule by assets alone has no runs by the clock. */
export function createTimetable(schedule: Schedule): Timetable {
  switch (schedule.kind) {
    case "manual":
    case "assets":
      return { kind: "null" };
    case "once":
      return { kind: "once" };
    case "continuous":
      return { kind: "continuous" };
    case "cron":
      return { kind: "cronTrigger", cron: schedule.expression, ...readSettings(schedule) };
    case "multipleCron":
      return { kind: "multipleCronTrigger", crons: schedule.expressions, ...readSettings(schedule) };
    case "cronDataInterval":
      return { kind: "cronDataInterval", cron: schedule.expression, timezone: schedule.timezone };
    case "every":
      return {
        kind: "deltaTrigger",
        delta: toDelta(schedule.seconds),
        interval: toDelta(schedule.intervalSeconds ?? 0),
      };
    case "deltaDataInterval":
      return { kind: "deltaDataInterval", delta: toDelta(schedule.seconds) };
    case "events":
      return {
        kind: "events",
        events: schedule.moments.map(toMicroseconds).sort((left, right) => left - right),
        restrictToEvents: schedule.restrictToEvents,
      };
    case "assetOrTime":
      return { kind: "assetOrTime", timetable: createTimetable(schedule.time) };
  }
}

function readSettings({
  timezone,
  intervalSeconds = 0,
  runImmediately,
}: CronTriggerSettings): Pick<CronTriggerTimetable, "timezone" | "interval" | "runImmediately"> {
  return {
    timezone,
    interval: toDelta(intervalSeconds),
    runImmediately:
      typeof runImmediately === "number" ? secondsToMicroseconds(runImmediately) : runImmediately === true,
  };
}

function toDelta(seconds: number): FixedDelta {
  return { kind: "fixed", microseconds: secondsToMicroseconds(seconds) };
}

function toMicroseconds({ local, timezone }: InstantOption): Microseconds {
  const [wallClock = "", fraction = ""] = local.split(".");
  return toEpoch(Date.parse(`${wallClock}Z`), timezone) * 1000 + Number(fraction.padEnd(6, "0"));
}
