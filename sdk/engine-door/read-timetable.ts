import { isKnownTimezone } from "../schedule/index.ts";
import { secondsToMicroseconds } from "../time/seconds-to-microseconds.ts";
import type { CronTriggerTimetable, RunImmediately, TimeDelta, Timetable } from "../timetable/index.ts";
import { CaseError } from "./case-error.ts";
import { asFields, asFlag, asList, asNumber, asText, type CaseFields } from "./case-fields.ts";
import { readInstant } from "./case-instant.ts";
import { readPlainSchedule } from "./read-plain-schedule.ts";
import { tryReadTimeDelta } from "./read-time-delta.ts";

/** The timetable of a case. @throws CaseError when it is none, or when Airflow's constructor would raise. */
export function readTimetable(value: unknown): Timetable {
  const fields = asFields(value, "timetable");
  const type = asText(fields["type"], "timetable.type");
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (read === undefined) throw new CaseError(`timetable.type is "${type}", which is no timetable`);
  return read(fields);
}

const readers: Readonly<Record<string, (fields: CaseFields) => Timetable>> = {
  cron_trigger: (fields) => ({
    kind: "cronTrigger",
    cron: asText(fields["cron"], "timetable.cron"),
    ...readCronSettings(fields),
  }),
  multiple_cron_trigger: (fields) => {
    const crons = asList(fields["crons"], "timetable.crons").map((cron) => asText(cron, "timetable.crons"));
    if (crons.length === 0) throw new CaseError("cron expression required", "ValueError");
    return { kind: "multipleCronTrigger", crons, ...readCronSettings(fields) };
  },
  cron_data_interval: (fields) => ({
    kind: "cronDataInterval",
    cron: asText(fields["cron"], "timetable.cron"),
    timezone: readTimezone(fields),
  }),
  delta_trigger: (fields) => ({ kind: "deltaTrigger", delta: readDelta(fields), interval: readInterval(fields) }),
  delta_data_interval: (fields) => ({ kind: "deltaDataInterval", delta: readDelta(fields) }),
  events: (fields) => ({
    kind: "events",
    events: asList(fields["events"], "timetable.events")
      .map((event) => readInstant(event, "timetable.events"))
      .sort((left, right) => left - right),
    restrictToEvents: asFlag(fields["restrict_to_events"] ?? false, "timetable.restrict_to_events"),
  }),
  once: () => ({ kind: "once" }),
  continuous: () => ({ kind: "continuous" }),
  null: () => ({ kind: "null" }),
  asset_or_time: (fields) => ({ kind: "assetOrTime", timetable: readTimetable(fields["timetable"]) }),
  schedule: (fields) => readPlainSchedule(fields, readTimezone(fields)),
};

function readCronSettings(fields: CaseFields): Pick<CronTriggerTimetable, "timezone" | "interval" | "runImmediately"> {
  return {
    timezone: readTimezone(fields),
    interval: readInterval(fields),
    runImmediately: readRunImmediately(fields["run_immediately"] ?? false),
  };
}

/** As pendulum does, before anything else is looked at. */
function readTimezone(fields: CaseFields): string {
  const timezone = asText(fields["timezone"] ?? "UTC", "timetable.timezone");
  if (timezone.toLowerCase() === "utc") return "UTC";
  if (!isKnownTimezone(timezone)) throw new CaseError(timezone, "InvalidTimezone");
  return timezone;
}

function readRunImmediately(value: unknown): RunImmediately {
  if (typeof value === "boolean") return value;
  return secondsToMicroseconds(asNumber(value, "timetable.run_immediately"));
}

function readInterval(fields: CaseFields): TimeDelta {
  const names = { seconds: "interval_s", relative: "interval_relative" };
  return tryReadTimeDelta(fields, names) ?? { kind: "fixed", microseconds: 0 };
}

function readDelta(fields: CaseFields): TimeDelta {
  const delta = tryReadTimeDelta(fields, { seconds: "delta_s", relative: "relative" });
  if (delta === undefined) throw new CaseError("timetable has neither delta_s nor relative");
  return delta;
}
