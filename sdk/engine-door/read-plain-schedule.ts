import type { CalendarDelta, TimeDelta, Timetable } from "../timetable/index.ts";
import { CaseError } from "./case-error.ts";
import { asFields, asFlag, type CaseFields } from "./case-fields.ts";
import { tryReadTimeDelta } from "./read-time-delta.ts";

/**
 * What `DAG()` makes of a bare `schedule` (`_create_timetable`): a setting of the deployment decides between trigger and data interval timetables, for
 * lengths of time too.
 */
export function readPlainSchedule(fields: CaseFields, timezone: string): Timetable {
  const config = asFields(fields["config"] ?? {}, "timetable.config");
  const createIntervals = asFlag(
    config["create_cron_data_intervals"] ?? false,
    "timetable.config.create_cron_data_intervals",
  );
  const schedule = fields["schedule"] ?? null;
  if (schedule === null) return { kind: "null" };
  if (schedule === "@once") return { kind: "once" };
  if (schedule === "@continuous") return { kind: "continuous" };
  const none = { kind: "fixed", microseconds: 0 } as const;
  if (typeof schedule === "string") {
    if (createIntervals) return { kind: "cronDataInterval", cron: schedule, timezone };
    return { kind: "cronTrigger", cron: schedule, timezone, interval: none, runImmediately: false };
  }
  const names = { seconds: "delta_s", relative: "relative" };
  const delta = withoutZeros(tryReadTimeDelta(asFields(schedule, "timetable.schedule"), names));
  if (delta === undefined) throw new CaseError("timetable.schedule has neither delta_s nor relative");
  return createIntervals ? { kind: "deltaDataInterval", delta } : { kind: "deltaTrigger", delta, interval: none };
}

/** `encode_relativedelta` writes only what is not zero, so that "at minute 0" of a `relativedelta` is lost before the scheduler sees the DAG. */
function withoutZeros(delta: TimeDelta | undefined): TimeDelta | undefined {
  if (delta?.kind !== "calendar") return delta;
  const fields: Partial<CalendarDelta> = Object.fromEntries(Object.entries(delta).filter(([, value]) => value !== 0));
  return { ...fields, kind: "calendar" };
}
