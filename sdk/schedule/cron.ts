/** A cron expression as sorted lists: what croniter makes of it, and all that is needed to compute its fire times. */
export interface Cron {
  /** As the author wrote it. */
  readonly expression: string;
  /** `second` when the expression has six fields or more. */
  readonly precision: "minute" | "second";
  /** `[0]` for an expression of five fields. */
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly monthDays: CronMonthDays;
  readonly months: readonly number[];
  readonly weekdays: CronWeekdays;
  /** Null for every year. */
  readonly years: readonly number[] | null;
  /** Whether croniter reads the hour field as `*`. Airflow then steps by elapsed time over changes of the clock, otherwise by the wall clock. */
  readonly coversEveryHour: boolean;
}

/** The day-of-month field. */
export interface CronMonthDays {
  /** Whether the field is `*`: it then restricts nothing, and the day of the week alone decides. */
  readonly any: boolean;
  readonly days: readonly number[];
  /** `L`: the last day of the month also matches. */
  readonly last: boolean;
  /** `15W`: the weekday nearest to that day, in the same month; then `days` and `last` do not count. */
  readonly nearestWeekdayTo: number | null;
}

/** The day-of-week field; 0 is Sunday. */
export interface CronWeekdays {
  /** Whether the field is `*`. */
  readonly any: boolean;
  readonly days: readonly number[];
  /** `5#2`, `L5`: then `days` does not count. */
  readonly occurrences: readonly CronOccurrence[];
}

/** The nth such weekday of a month. */
export interface CronOccurrence {
  readonly weekday: number;
  readonly nth: number | "last";
}

/** Why an expression is no cron expression. */
export interface CronProblem {
  /** The field at fault; null when it is the expression as a whole. */
  readonly field: string | null;
  /** What is wrong, as a clause: `"70" is above 59`. */
  readonly reason: string;
  /** One thing to do. */
  readonly hint?: string;
}
