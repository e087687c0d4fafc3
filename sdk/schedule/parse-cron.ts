import type { Cron, CronMonthDays, CronProblem, CronWeekdays } from "./cron.ts";
import { type CronField, cronFields } from "./cron-field.ts";
import { type ParsedCronField, parseCronField } from "./parse-cron-field.ts";
import { cronPresetNames, resolveCronPreset } from "./resolve-cron-preset.ts";

/** A cron expression read, or why it cannot be. */
export type CronResult = { readonly cron: Cron } | { readonly problem: CronProblem };

const fieldsInOrder = [
  cronFields.minute,
  cronFields.hour,
  cronFields.dayOfMonth,
  cronFields.month,
  cronFields.dayOfWeek,
  cronFields.second,
  cronFields.year,
] as const satisfies readonly CronField[];

/**
 * Reads a cron expression in the dialect of croniter 7, as Airflow's cron timetables do: five fields, six (seconds last), seven (year last), or a
 * preset. `H` (which croniter refuses without a hash id) and `R` (which it draws anew at each parse) are refused.
 *
 * @example
 * parseCron("0 6 * * mon-fri") // { cron: { hours: [6], weekdays: { days: [1, 2, 3, 4, 5], … }, … } }
 */
export function parseCron(expression: string): CronResult {
  // ASCII white space alone separates fields; a no-break space does not.
  const texts = resolveCronPreset(expression).match(/[^ \t\n\r\f\v]+/g) ?? [];
  if (texts.length < 5 || texts.length > 7) return { problem: wrongCount(expression, texts.length) };
  const parsed: ParsedCronField[] = [];
  for (const [index, text] of texts.entries()) {
    const field = parseCronField(fieldsInOrder[index] ?? cronFields.year, text);
    if ("problem" in field) return field;
    parsed.push(field);
  }
  const [minute, hour, monthDay, month, weekday, second, year] = parsed;
  if (
    minute === undefined ||
    hour === undefined ||
    monthDay === undefined ||
    month === undefined ||
    weekday === undefined
  ) {
    return { problem: wrongCount(expression, texts.length) };
  }
  const [, , monthDayText = "", , weekdayText = ""] = texts;
  const mixed = findMixedWeekday(weekday);
  if (mixed !== undefined) return { problem: mixed };
  return {
    cron: {
      expression,
      precision: second === undefined ? "minute" : "second",
      seconds: second === undefined ? [0] : valuesOf(cronFields.second, second),
      minutes: valuesOf(cronFields.minute, minute),
      hours: valuesOf(cronFields.hour, hour),
      monthDays: toMonthDays(monthDay, weekdayText),
      months: valuesOf(cronFields.month, month),
      weekdays: toWeekdays(weekday, monthDayText),
      years: year === undefined || year.star || isWhole(cronFields.year, year) ? null : year.values,
      coversEveryHour: isWhole(cronFields.hour, hour) || (hour.star && hour.values.length === 0),
    },
  };
}

function wrongCount(expression: string, count: number): CronProblem {
  if (expression.trim().startsWith("@")) {
    return {
      field: null,
      reason: "it is no preset that Airflow reads as a cron expression",
      hint: presetHint(expression.trim()),
    };
  }
  return {
    field: null,
    reason: `it has ${count} field${count === 1 ? "" : "s"}`,
    hint: "Write five fields (minute, hour, day of month, month, day of week), six (seconds last) or seven (year last).",
  };
}

function presetHint(expression: string): string {
  if (expression === "@once" || expression === "@continuous")
    return `Write schedule: ${expression.slice(1)}() instead of cron(…).`;
  return `The presets are ${cronPresetNames.join(", ")}.`;
}

/** croniter refuses `1#2,3`, except when the plain values happen to be all seven days. */
function findMixedWeekday(weekday: ParsedCronField): CronProblem | undefined {
  if (weekday.occurrences.length === 0) return undefined;
  const counted = new Set(weekday.occurrences.map((occurrence) => occurrence.weekday));
  const plain = weekday.values.filter((value) => !counted.has(value));
  const size = weekday.values.length + (weekday.star ? 1 : 0);
  if (plain.length === 0 || size === 7) return undefined;
  return {
    field: cronFields.dayOfWeek.name,
    reason: 'plain days and counted ones ("1#2", "L5") are mixed',
    hint: "Count each day, or use one DAG for each part.",
  };
}

/** croniter compares the count of items, `*` and `L` included, with the size of the field. */
function isWhole(field: CronField, parsed: ParsedCronField): boolean {
  const count = parsed.values.length + (parsed.star ? 1 : 0) + (parsed.last ? 1 : 0);
  return count === field.maximum - field.minimum + 1;
}

function valuesOf(field: CronField, parsed: ParsedCronField): readonly number[] {
  if (!parsed.star && !isWhole(field, parsed)) return parsed.values;
  return Array.from({ length: field.maximum - field.minimum + 1 }, (_, index) => field.minimum + index);
}

/** A day field that names every day becomes `*` only beside a field with a star in it; otherwise it still counts as a restriction. */
function toMonthDays(parsed: ParsedCronField, weekdayText: string): CronMonthDays {
  const any = parsed.star || (isWhole(cronFields.dayOfMonth, parsed) && weekdayText.includes("*"));
  return {
    any,
    days: any ? valuesOf(cronFields.dayOfMonth, { ...parsed, star: true }) : parsed.values,
    last: parsed.last,
    nearestWeekdayTo: parsed.nearestWeekdayTo,
  };
}

function toWeekdays(parsed: ParsedCronField, monthDayText: string): CronWeekdays {
  const any = parsed.star || (isWhole(cronFields.dayOfWeek, parsed) && monthDayText.includes("*"));
  return {
    any,
    days: any ? valuesOf(cronFields.dayOfWeek, { ...parsed, star: true }) : parsed.values,
    occurrences: parsed.occurrences,
  };
}
