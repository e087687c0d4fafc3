import { JetwayError } from "../errors/jetway-error.ts";
import type {
  CronDataIntervalSchedule,
  CronSchedule,
  CronTriggerSettings,
  MultipleCronSchedule,
} from "../ir/schedule.ts";
import { type DurationInput, secondsOf } from "../time/duration.ts";

/** What a cron schedule takes beside its expression. */
export interface CronOptions {
  /** IANA name. @defaultValue `"UTC"` */
  readonly timezone?: string;
}

/** What a schedule that makes a run at each fire time takes beside its expression. */
export interface CronTriggerOptions extends CronOptions {
  /** Length of the data interval, which ends at the fire time and starts with the logical date. @defaultValue empty */
  readonly interval?: DurationInput;
  /**
   * Whether the first run of a DAG without a start date is for the fire time that passed last: always, or when it is at most that long ago. Otherwise it is
   * only when that was within a tenth of the gap to the next one, or within five minutes. @defaultValue false
   */
  readonly runImmediately?: boolean | DurationInput;
}

/**
 * Runs at the moments of a cron expression, in croniter's dialect as Airflow reads it: five fields, six (seconds last), seven (year last) or a
 * preset such as `@daily`. A bad expression is a diagnostic at build.
 *
 * @throws JW8013 when the expression or the time zone is no text, JW8020 for an interval below zero.
 * @example
 * cron("0 6 * * *", { timezone: "America/New_York" })
 * // Python: CronTriggerTimetable("0 6 * * *", timezone="America/New_York")
 */
export function cron(expression: string, options: CronTriggerOptions = {}): CronSchedule {
  return Object.freeze({ kind: "cron", expression: readText(expression, "cron"), ...readSettings(options, "cron") });
}

/**
 * Runs whenever one of several cron expressions fires; when two do at once, there is one run.
 *
 * @throws JW8013 without an expression or when one is no text, JW8020 for an interval below zero.
 * @example
 * multipleCron(["0 6 * * mon-fri", "0 9 * * sat,sun"], { timezone: "Europe/Berlin" })
 * // Python: MultipleCronTriggerTimetable("0 6 * * mon-fri", "0 9 * * sat,sun", timezone="Europe/Berlin")
 */
export function multipleCron(expressions: readonly string[], options: CronTriggerOptions = {}): MultipleCronSchedule {
  if (!Array.isArray(expressions) || expressions.length === 0) {
    throw new JetwayError("multipleCron() takes a list of at least one cron expression.", {
      code: "JW8013",
      hint: 'Write for example multipleCron(["0 6 * * mon-fri", "0 9 * * sat,sun"]).',
    });
  }
  return Object.freeze({
    kind: "multipleCron",
    expressions: Object.freeze(expressions.map((expression) => readText(expression, "multipleCron"))),
    ...readSettings(options, "multipleCron"),
  });
}

/**
 * Runs for each interval between two fire times of a cron expression, when it is over: the run for the day is made at the next midnight, and its logical
 * date is the day's start.
 *
 * @throws JW8013 when the expression or the time zone is no text.
 * @example
 * cronDataInterval("@daily", { timezone: "Europe/Berlin" })
 * // Python: CronDataIntervalTimetable("@daily", timezone="Europe/Berlin")
 */
export function cronDataInterval(expression: string, options: CronOptions = {}): CronDataIntervalSchedule {
  return Object.freeze({
    kind: "cronDataInterval",
    expression: readText(expression, "cronDataInterval"),
    timezone: readText(options.timezone ?? "UTC", "cronDataInterval"),
  });
}

function readSettings({ timezone, interval, runImmediately }: CronTriggerOptions, word: string): CronTriggerSettings {
  return {
    timezone: readText(timezone ?? "UTC", word),
    ...(interval === undefined ? {} : { intervalSeconds: readDataInterval(interval, word) }),
    ...readRunImmediately(runImmediately, word),
  };
}

function readRunImmediately(
  value: CronTriggerOptions["runImmediately"],
  word: string,
): Pick<CronTriggerSettings, "runImmediately"> {
  if (value === undefined || value === false) return {};
  if (value === true) return { runImmediately: true };
  const seconds = secondsOf(value, `runImmediately of ${word}()`);
  if (seconds >= 0) return { runImmediately: seconds };
  throw new JetwayError(`runImmediately of ${word}() is ${seconds} seconds: no run was that long ago.`, {
    code: "JW8020",
    hint: "Write true, or for example minutes(30).",
  });
}

/**
 * The length of a data interval in seconds.
 *
 * @throws JW8010 when it cannot be read, JW8020 when it is below zero.
 */
export function readDataInterval(interval: DurationInput, word: string): number {
  const seconds = secondsOf(interval, `The interval of ${word}()`);
  if (seconds >= 0) return seconds;
  throw new JetwayError(`The data interval of ${word}() lasts ${seconds} seconds: it would end before it starts.`, {
    code: "JW8020",
    hint: "Write for example interval: hours(1).",
  });
}

function readText(value: unknown, word: string): string {
  if (typeof value === "string") return value;
  throw new JetwayError(`${word}() takes the expression and the time zone as text.`, {
    code: "JW8013",
    hint: `Write for example ${examples[word] ?? word}.`,
  });
}

const examples: Readonly<Record<string, string>> = {
  cron: 'cron("0 6 * * *", { timezone: "Europe/Berlin" })',
  multipleCron: 'multipleCron(["0 6 * * mon-fri", "0 9 * * sat,sun"])',
  cronDataInterval: 'cronDataInterval("@daily", { timezone: "Europe/Berlin" })',
};
