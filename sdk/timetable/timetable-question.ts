import type { AirflowVersion } from "../ir/airflow-version.ts";
import type { Microseconds } from "../time/microseconds.ts";

/** The time that a run is about, from its start up to its end. */
export interface DataInterval {
  readonly start: Microseconds;
  readonly end: Microseconds;
}

/** Between which moments runs may be (`TimeRestriction`); both bounds belong to it. */
export interface TimeRestriction {
  /** The start date of the DAG, or the first of its tasks'. */
  readonly earliest: Microseconds | null;
  /** The end date. */
  readonly latest: Microseconds | null;
  /** Whether runs that are missing since the start date are made. */
  readonly catchup: boolean;
}

/** What a timetable is asked: when is the next run? */
export interface TimetableQuestion {
  /** Data interval of the last run that was not started by hand; null before the first. */
  readonly lastInterval: DataInterval | null;
  readonly restriction: TimeRestriction;
  readonly now: Microseconds;
  /** The Airflow minor whose rules hold. */
  readonly target: AirflowVersion;
}

/** A run that is due (`DagRunInfo`). */
export interface TimetableRun {
  /** The moment from which on it may be made. */
  readonly runAfter: Microseconds;
  readonly dataInterval: DataInterval;
  /** The start of the data interval: what Airflow knows the run by. */
  readonly logicalDate: Microseconds;
}
