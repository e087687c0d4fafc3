import type { Cron } from "./cron.ts";
import { cronFields } from "./cron-field.ts";
import { resolveCronPreset } from "./resolve-cron-preset.ts";

/** Days of the months in a leap year. */
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * What croniter 6, which older installations of Airflow have, reads otherwise than croniter 7 in an expression; empty when they agree. Airflow asks
 * for no particular release: 3.0 takes any from 2.0.2 on.
 */
export function findCronReleaseDifferences(cron: Cron): readonly string[] {
  const texts = resolveCronPreset(cron.expression).match(/[^ \t\n\r\f\v]+/g) ?? [];
  const differences: string[] = [];
  if (cron.monthDays.nearestWeekdayTo !== null) differences.push('croniter 6 does not know "W"');
  if (texts.length > 5 && /(?<![0-9/#])0*7(?![0-9])/.test(texts[4] ?? "")) {
    differences.push("croniter 6 refuses 7 as a day of the week in an expression with seconds");
  }
  const whole = texts.flatMap((text, index) =>
    text.split(",").some((item) => startsAtMaximum(item, index)) ? [text] : [],
  );
  for (const text of whole) differences.push(`croniter 6 reads "${text}" as steps from the start of the field`);
  if (hasImpossibleMonthDay(cron)) {
    differences.push("croniter 6 finds no fire time at all when the day of the month cannot occur in the month");
  }
  return differences;
}

function startsAtMaximum(item: string, index: number): boolean {
  const field = Object.values(cronFields)[index];
  const start = /^([0-9a-z]+)\/[0-9]+$/.exec(item)?.[1];
  if (field === undefined || start === undefined) return false;
  return (field.names.get(start) ?? Number(start)) === field.maximum;
}

function hasImpossibleMonthDay(cron: Cron): boolean {
  const { monthDays, weekdays, months } = cron;
  if (monthDays.any || weekdays.any || monthDays.last || monthDays.nearestWeekdayTo !== null) return false;
  const longest = Math.max(...months.map((month) => monthLengths[month - 1] ?? 31));
  return monthDays.days.every((day) => day > longest);
}
