import { didYouMean } from "../errors/did-you-mean.ts";
import type { CronOccurrence, CronProblem } from "./cron.ts";
import { type CronField, cronFields } from "./cron-field.ts";

/** What one item of a field's list means. */
export type CronItem =
  | { readonly kind: "any" }
  | { readonly kind: "last" }
  | { readonly kind: "nearestWeekday"; readonly day: number }
  | { readonly kind: "values"; readonly values: readonly number[]; readonly nth: CronOccurrence["nth"] | null }
  | { readonly kind: "problem"; readonly problem: CronProblem };

const range = /^([^-]+)-([^-/]+)(?:\/([0-9]+))?$/;
const starWithStep = /^\*\/([0-9]+)$/;
const startWithStep = /^([^-/]+)\/([0-9]+)$/;
const nthWeekday = /^([a-z]{3}-[a-z]{3}|[a-z0-9_]+)#([0-9]+)$/;
const lastWeekday = /^l([0-9]+)$/;
const nearestWeekday = /^(?:([0-9]+)w|w([0-9]+))$/;

/** Reads one item, in lower case, of a field's list as croniter does. */
export function readCronItem(field: CronField, item: string): CronItem {
  if (field === cronFields.dayOfWeek) {
    const last = lastWeekday.exec(item);
    if (last !== null) return readValues(field, last[1] ?? "", "last");
    const counted = nthWeekday.exec(item);
    if (counted !== null) return readNthWeekday(counted[1] ?? "", counted[2] ?? "");
  }
  if (field === cronFields.dayOfMonth) {
    if (item === "l") return { kind: "last" };
    const nearest = nearestWeekday.exec(item);
    if (nearest !== null) return readNearestWeekday(nearest[1] ?? nearest[2] ?? "");
  }
  return item === "*" ? { kind: "any" } : readValues(field, item, null);
}

function readNthWeekday(base: string, count: string): CronItem {
  const nth = Number(count);
  if (nth < 1 || nth > 5)
    return refuse(cronFields.dayOfWeek, `"#${count}" counts a weekday of the month outside 1 to 5`);
  return readValues(cronFields.dayOfWeek, base, nth);
}

function readNearestWeekday(text: string): CronItem {
  const day = Number(text);
  if (day >= 1 && day <= 31) return { kind: "nearestWeekday", day };
  return refuse(cronFields.dayOfMonth, `"${text}W" asks for the weekday nearest to a day outside 1 to 31`);
}

function readValues(field: CronField, item: string, nth: CronOccurrence["nth"] | null): CronItem {
  const values = tryExpand(field, item);
  if (typeof values === "string") return refuse(field, values, hintFor(field, item));
  const outside = values.find((value) => value < field.minimum || value > field.maximum);
  if (outside === undefined) return { kind: "values", values, nth };
  return refuse(field, `${outside} is not between ${field.minimum} and ${field.maximum}`);
}

/** The numbers of an item, or why there are none. */
function tryExpand(field: CronField, item: string): readonly number[] | string {
  const everyStep = starWithStep.exec(item);
  if (everyStep !== null)
    return stepped({ field, low: field.minimum, high: field.maximum, step: Number(everyStep[1]) });
  const bounds = range.exec(item);
  if (bounds !== null) return expandRange(field, bounds);
  const fromStart = startWithStep.exec(item);
  if (fromStart !== null) {
    const low = tryReadNumber(field, fromStart[1] ?? "");
    if (low === undefined) return noValue(field, fromStart[1] ?? "");
    if (low > field.maximum) return `${low} is not between ${field.minimum} and ${field.maximum}`;
    const step = Number(fromStart[2]);
    if (step === 0) return zeroStep;
    return low === field.maximum ? [low] : stepped({ field, low, high: field.maximum, step });
  }
  const value = tryReadNumber(field, item);
  return value === undefined ? noValue(field, item) : [value];
}

function expandRange(
  field: CronField,
  [, lowText = "", highText = "", stepText = "1"]: RegExpExecArray,
): readonly number[] | string {
  const low = tryReadNumber(field, lowText);
  if (low === undefined) return noValue(field, lowText);
  const high = field === cronFields.dayOfMonth && highText === "l" ? 31 : tryReadNumber(field, highText);
  if (high === undefined) return noValue(field, highText);
  const above = Math.max(low, high);
  if (above > field.maximum) return `${above} is not between ${field.minimum} and ${field.maximum}`;
  const step = Number(stepText);
  // A range from a value to itself is the whole cycle for croniter: "mon-mon" is every day.
  return low === high
    ? stepped({ field, low: field.minimum, high: field.maximum, step })
    : stepped({ field, low, high, step });
}

const zeroStep = "a step of 0 never gets anywhere";

/** The values from `low` to `high`; past the end of the field and on from its start when `low` is the greater. */
function stepped(bounds: {
  readonly field: CronField;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}): readonly number[] | string {
  const { field, low, high, step } = bounds;
  if (step === 0) return zeroStep;
  if (low <= high) return sequence(low, high, step);
  const head = sequence(low, field.maximum, step);
  const left = field.maximum - (head.at(-1) ?? low);
  const position = (head.at(-1) ?? low) - field.minimum;
  const size = field.maximum - field.minimum + 1;
  // croniter carries the rest of a step over the end of the field, but only when it reaches beyond the end.
  const skipped = position + step > size && left < step ? step - left : 0;
  return [...head, ...sequence(field.minimum + skipped, high, step)];
}

function sequence(low: number, high: number, step: number): number[] {
  const values: number[] = [];
  for (let value = low; value <= high; value += step) values.push(value);
  return values;
}

function tryReadNumber(field: CronField, text: string): number | undefined {
  if (!/^[0-9]+$/.test(text)) return field.names.get(text);
  const value = Number(text);
  return field === cronFields.dayOfWeek && value === 7 ? 0 : value;
}

function noValue(field: CronField, text: string): string {
  if (text === "") return "a value is missing";
  return `"${text}" is no ${field.name === "day-of-week" ? "day of the week" : field.name === "day-of-month" ? "day of the month" : field.name}`;
}

function hintFor(field: CronField, item: string): string | undefined {
  if (field === cronFields.dayOfWeek && /^[0-9]l$/.test(item))
    return `Write "L${item[0]}" for the last such day of the month.`;
  const written = item.split(/[-/#]/)[0] ?? item;
  return /^[a-z]+$/.test(written) ? didYouMean(written, field.names.keys()) : undefined;
}

function refuse(field: CronField, reason: string, hint?: string): CronItem {
  return { kind: "problem", problem: { field: field.name, reason, ...(hint === undefined ? {} : { hint }) } };
}
