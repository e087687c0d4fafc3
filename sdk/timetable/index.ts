// Airflow's timetables: when the next run is due, as pure functions over plain data.
export { createTimetable } from "./create-timetable.ts";
export { inferManualDataInterval } from "./infer-manual-data-interval.ts";
export { nextRun } from "./next-run.ts";
export type { CalendarDelta, FixedDelta, TimeDelta } from "./time-delta.ts";
export type {
  AssetOrTimeTimetable,
  ContinuousTimetable,
  CronDataIntervalTimetable,
  CronTriggerTimetable,
  DeltaDataIntervalTimetable,
  DeltaTriggerTimetable,
  EventsTimetable,
  MultipleCronTriggerTimetable,
  NullTimetable,
  OnceTimetable,
  RunImmediately,
  Timetable,
} from "./timetable.ts";
export { TimetableError } from "./timetable-error.ts";
export type { DataInterval, TimeRestriction, TimetableQuestion, TimetableRun } from "./timetable-question.ts";
