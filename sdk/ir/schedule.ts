import type { AssetCondition } from "./asset-node.ts";

/** When Airflow makes runs of a DAG by itself. */
export type Schedule =
  | ManualSchedule
  | CronSchedule
  | EverySchedule
  | OnceSchedule
  | ContinuousSchedule
  | AssetsSchedule
  | AssetOrTimeSchedule;

/** No automatic runs (`schedule=None`). */
export interface ManualSchedule {
  readonly kind: "manual";
}

/** At the moments of a cron expression (`CronTriggerTimetable`). */
export interface CronSchedule {
  readonly kind: "cron";
  /** croniter's dialect: five fields, six (seconds last), seven (year last), or a preset such as `@daily`. */
  readonly expression: string;
  /** IANA name. */
  readonly timezone: string;
}

/** Again and again after a fixed time (`DeltaTriggerTimetable`). */
export interface EverySchedule {
  readonly kind: "every";
  readonly seconds: number;
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
  readonly time: Exclude<
    Schedule,
    ManualSchedule | OnceSchedule | ContinuousSchedule | AssetsSchedule | AssetOrTimeSchedule
  >;
  readonly condition: AssetCondition;
}
