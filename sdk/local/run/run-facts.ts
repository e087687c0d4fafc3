import { randomBytes } from "node:crypto";
import { JetwayError } from "../../errors/index.ts";
import { pythonDatetimeText } from "../../time/python-datetime-text.ts";

/** What distinguishes a run of a DAG from its others. */
export interface RunFacts {
  readonly dagId: string;
  readonly runId: string;
  readonly logicalDate: Date | null;
  readonly dataInterval: { readonly start: Date; readonly end: Date } | null;
}

/** What may be said of a run; the rest is as in a run that is triggered by hand. */
export interface RunFactsOptions {
  /** A `Date` or ISO 8601 text with an offset; null for a run without a logical date. @defaultValue now */
  readonly logicalDate?: Date | string | null;
  /** @defaultValue as Airflow names a manual run: `manual__` and the moment of the run */
  readonly runId?: string;
  /** @defaultValue what the DAG's timetable says of a run by hand at the logical date; without a timetable it is empty */
  readonly dataInterval?: { readonly start: Date | string; readonly end: Date | string };
}

/**
 * The facts of a manual run.
 *
 * @throws JW4003 for a date without offset, one that is none, an interval that ends before it starts or that belongs to no logical date.
 */
export function createRunFacts(
  dagId: string,
  options: RunFactsOptions,
  now: number,
  inferInterval: (logicalDate: Date) => RunFacts["dataInterval"] = (date) => ({ start: date, end: date }),
): RunFacts {
  const { logicalDate: given, dataInterval: interval } = options;
  const logicalDate = given === null ? null : readMoment(given ?? new Date(now), "logical date");
  const dataInterval = interval === undefined ? null : readInterval(interval);
  if (logicalDate === null && dataInterval !== null) {
    throw new JetwayError("A run without a logical date has no data interval, and one was given.", {
      code: "JW4003",
      hint: "Give a logicalDate too, or leave dataInterval out.",
    });
  }
  return {
    dagId,
    runId: options.runId ?? nameRun(now, logicalDate),
    logicalDate,
    dataInterval: dataInterval ?? (logicalDate === null ? null : inferInterval(logicalDate)),
  };
}

function nameRun(now: number, logicalDate: Date | null): string {
  const name = `manual__${pythonDatetimeText(now * 1000, "T")}`;
  return logicalDate === null ? `${name}_${randomBytes(4).toString("hex")}` : name;
}

function readInterval(interval: { readonly start: Date | string; readonly end: Date | string }) {
  const start = readMoment(interval.start, "start of the data interval");
  const end = readMoment(interval.end, "end of the data interval");
  if (start <= end) return { start, end };
  throw new JetwayError(`The data interval ends (${end.toISOString()}) before it starts (${start.toISOString()}).`, {
    code: "JW4003",
    hint: "Swap its start and end.",
  });
}

const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/** A moment that a caller gives. @throws JW4003 for text without offset, and for what is no moment. */
export function readMoment(value: Date | string, what: string): Date {
  const text = typeof value === "string" ? value : undefined;
  const readable = text === undefined || withOffset.test(text) || dayOnly.test(text);
  const moment = new Date(readable ? value : Number.NaN);
  const year = moment.getUTCFullYear();
  const sameDay = text === undefined || isDayOfCalendar(text);
  if (year >= 1 && year <= 9999 && sameDay) return moment;
  throw new JetwayError(`The ${what} ${JSON.stringify(text ?? String(value))} is no moment that Airflow could store.`, {
    code: "JW4003",
    hint: 'Write a day ("2026-01-31", midnight UTC), or date and time with an offset and at most milliseconds ("2026-01-31T06:00:00Z").',
  });
}

/** `Date` reads 30 February as 2 March. */
function isDayOfCalendar(text: string): boolean {
  const day = text.slice(0, 10);
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}
