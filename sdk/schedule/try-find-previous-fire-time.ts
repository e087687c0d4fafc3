import type { Cron } from "./cron.ts";
import { type CronDayFields, findMatchingDays } from "./cron-days.ts";

/** How far croniter looks back before it says that there is no earlier date. */
const yearsBack = 50;

/**
 * The last moment before `before` at which a cron expression fires; undefined when there is none in the 50 years before. Both are wall-clock times written
 * as milliseconds as if the wall were in UTC.
 *
 * @example
 * tryFindPreviousFireTime(cron, Date.UTC(2026, 0, 1)) // cron "0 6 * * *": Date.UTC(2025, 11, 31, 6)
 */
export function tryFindPreviousFireTime(cron: Cron, before: number): number | undefined {
  const unit = cron.precision === "second" ? 1000 : 60_000;
  const end = (Math.ceil(before / unit) - 1) * unit;
  if (cron.monthDays.any || cron.weekdays.any) return search(cron, end, "both");
  const byMonthDay = search(cron, end, "dayOfMonth");
  const byWeekday = search(cron, end, "dayOfWeek");
  if (byMonthDay !== undefined && byWeekday !== undefined) return Math.max(byMonthDay, byWeekday);
  // With "#" or "W" in it, croniter lets a side that never comes take the other with it.
  const independent = cron.weekdays.occurrences.length === 0 && cron.monthDays.nearestWeekdayTo === null;
  return independent ? (byMonthDay ?? byWeekday) : undefined;
}

function search(cron: Cron, end: number, fields: CronDayFields): number | undefined {
  const from = new Date(end);
  const lastYear = from.getUTCFullYear();
  for (let year = lastYear; year >= lastYear - yearsBack; year--) {
    if (cron.years !== null && !cron.years.includes(year)) continue;
    for (const month of cron.months.toReversed()) {
      if (year === lastYear && month > from.getUTCMonth() + 1) continue;
      for (const day of findMatchingDays(cron, year, month, fields).toReversed()) {
        const midnight = Date.UTC(year, month - 1, day);
        if (midnight > end) continue;
        const time = tryFindTimeOfDay(cron, end - midnight);
        if (time !== undefined) return midnight + time;
      }
    }
  }
  return undefined;
}

/** The last time of day, in milliseconds since midnight, that is not after `latest`. */
function tryFindTimeOfDay(cron: Cron, latest: number): number | undefined {
  for (const hour of cron.hours.toReversed()) {
    if (hour * 3_600_000 > latest) continue;
    for (const minute of cron.minutes.toReversed()) {
      const start = hour * 3_600_000 + minute * 60_000;
      if (start > latest) continue;
      for (const second of cron.seconds.toReversed()) {
        if (start + second * 1000 <= latest) return start + second * 1000;
      }
    }
  }
  return undefined;
}
