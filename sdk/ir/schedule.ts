import type { AssetCondition } from "./asset-node.ts";
import type { InstantOption } from "./option-value.ts";

/** When Airflow makes runs of a DAG by itself. */
export type Schedule =
  | ManualSchedule
  | TimeSchedule
  | OnceSchedule
  | ContinuousSchedule
  | AssetsSchedule
  | AssetOrTimeSchedule;

/** By the clock, again and again. */
export type TimeSchedule =
  | CronSchedule
  | MultipleCronSchedule
  | CronDataIntervalSchedule
  | EverySchedule
  | DeltaDataIntervalSchedule
  | EventsSchedule;

/** No automatic runs (`schedule=None`). */
export interface ManualSchedule {
  readonly kind: "manual";
}

/** At the moments of a cron expression (`CronTriggerTimetable`). */
export interface CronSchedule extends CronTriggerSettings {
  readonly kind: "cron";
  /** croniter's dialect: five fields, six (seconds last), seven (year last), or a preset such as `@daily`. */
  readonly expression: string;
}

/** Whenever one of several cron expressions fires (`MultipleCronTriggerTimetable`). */
export interface MultipleCronSchedule extends CronTriggerSettings {
  readonly kind: "multipleCron";
  /** At least one. */
  readonly expressions: readonly string[];
}

/** What both of Airflow's cron triggers take beside the expression. */
export interface CronTriggerSettings {
  /** IANA name. */
  readonly timezone: string;
  /** Length of the data interval, which ends at the moment of the run; left out, it is empty. */
  readonly intervalSeconds?: number;
  /** Whether the first run without a start date is for the last moment that passed: always, or when it is at most that many seconds ago. */
  readonly runImmediately?: true | number;
}

/** At the end of each interval between two moments of a cron expression (`CronDataIntervalTimetable`). */
export interface CronDataIntervalSchedule {
  readonly kind: "cronDataInterval";
  readonly expression: string;
  /** IANA name. */
  readonly timezone: string;
}

/** Again and again after a fixed time (`DeltaTriggerTimetable`). */
export interface EverySchedule {
  readonly kind: "every";
  readonly seconds: number;
  /** Length of the data interval, which ends at the moment of the run; left out, it is empty. */
  readonly intervalSeconds?: number;
}

/** At the end of each interval of a fixed length (`DeltaDataIntervalTimetable`). */
export interface DeltaDataIntervalSchedule {
  readonly kind: "deltaDataInterval";
  readonly seconds: number;
}

/** At listed moments (`EventsTimetable`). */
export interface EventsSchedule {
  readonly kind: "events";
  readonly moments: readonly InstantOption[];
  /** Whether a run by hand is for the last of the moments instead of for its own. */
  readonly restrictToEvents: boolean;
}

/** One run only (`@once`). */
export interface OnceSchedule {
  readonly kind: "once";
}

/** The next run as soon as the last has ended (`@continuous`). */
export interface ContinuousSchedule {
  readonly kind: "continuous";
}

/** When assets have been updated (`schedule=[asset, …]`, `asset & asset`, `asset | asset`). */
export interface AssetsSchedule {
  readonly kind: "assets";
  readonly condition: AssetCondition;
}

/** When assets have been updated, and at moments too (`AssetOrTimeSchedule`). */
export interface AssetOrTimeSchedule {
  readonly kind: "assetOrTime";
  readonly time: TimeSchedule;
  readonly condition: AssetCondition;
}
