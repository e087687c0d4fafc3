import type { Microseconds } from "../time/microseconds.ts";
import type { TimeDelta } from "./time-delta.ts";

/** When a DAG's runs are due, as Airflow holds it once the DAG is read: plain data that survives JSON, one kind for each of Airflow's classes. */
export type Timetable =
  | CronTriggerTimetable
  | MultipleCronTriggerTimetable
  | CronDataIntervalTimetable
  | DeltaTriggerTimetable
  | DeltaDataIntervalTimetable
  | EventsTimetable
  | OnceTimetable
  | ContinuousTimetable
  | NullTimetable
  | AssetOrTimeTimetable;

/** A run at each fire time of a cron expression (`airflow.timetables.trigger.CronTriggerTimetable`). */
export interface CronTriggerTimetable {
  readonly kind: "cronTrigger";
  /** croniter's dialect, or a preset. */
  readonly cron: string;
  /** IANA name. */
  readonly timezone: string;
  /** Length of the data interval, which ends at the fire time. */
  readonly interval: TimeDelta;
  readonly runImmediately: RunImmediately;
}

/**
 * Whether the first run of a DAG without a start date is for the last fire time (true), for the next one (false: though also for the last when that is no more
 * than a tenth of the gap or five minutes ago), or for the last if it is at most that many microseconds ago.
 */
export type RunImmediately = boolean | number;

/** A run whenever one of several cron expressions fires (`airflow.timetables.trigger.MultipleCronTriggerTimetable`). */
export interface MultipleCronTriggerTimetable {
  readonly kind: "multipleCronTrigger";
  readonly crons: readonly string[];
  readonly timezone: string;
  readonly interval: TimeDelta;
  readonly runImmediately: RunImmediately;
}

/** A run for each interval between two fire times, at its end (`airflow.timetables.interval.CronDataIntervalTimetable`). */
export interface CronDataIntervalTimetable {
  readonly kind: "cronDataInterval";
  readonly cron: string;
  readonly timezone: string;
}

/** A run again and again after a fixed time (`airflow.timetables.trigger.DeltaTriggerTimetable`). */
export interface DeltaTriggerTimetable {
  readonly kind: "deltaTrigger";
  readonly delta: TimeDelta;
  readonly interval: TimeDelta;
}

/** A run for each interval of a fixed length, at its end (`airflow.timetables.interval.DeltaDataIntervalTimetable`). */
export interface DeltaDataIntervalTimetable {
  readonly kind: "deltaDataInterval";
  readonly delta: TimeDelta;
}

/** A run at each of some listed moments (`airflow.timetables.events.EventsTimetable`). */
export interface EventsTimetable {
  readonly kind: "events";
  /** In ascending order. */
  readonly events: readonly Microseconds[];
  /** Whether a run by hand is for the last event instead of for its own moment. */
  readonly restrictToEvents: boolean;
}

/** One run, at the start date (`airflow.timetables.simple.OnceTimetable`). */
export interface OnceTimetable {
  readonly kind: "once";
}

/** The next run as soon as the last one has ended (`airflow.timetables.simple.ContinuousTimetable`). */
export interface ContinuousTimetable {
  readonly kind: "continuous";
}

/** No run by itself (`airflow.timetables.simple.NullTimetable`). */
export interface NullTimetable {
  readonly kind: "null";
}

/** Runs by a timetable, and others by assets, which are not a timetable's business (`airflow.timetables.assets.AssetOrTimeSchedule`). */
export interface AssetOrTimeTimetable {
  readonly kind: "assetOrTime";
  readonly timetable: Timetable;
}
