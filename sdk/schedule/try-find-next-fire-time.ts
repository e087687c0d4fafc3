import type { Cron } from "./cron.ts";
import { type CronDayFields, findMatchingDays } from "./cron-days.ts";

/** How far croniter looks before it says that there is no next date. */
const yearsAhead = 50;

/**
 * The first moment after `after` at which a cron expression fires; undefined when there is none in the next 50 years, which is where croniter gives
 * up. Both are wall-clock times written as milliseconds as if the wall were in UTC: what Airflow does with a zone's changes of the clock comes on
 * top of it.
 *
 * @example
 * tryFindNextFireTime(cron, Date.UTC(2026, 0, 1)) // cron "0 6 * * *": Date.UTC(2026, 0, 1, 6)
 */
export function tryFindNextFireTime(cron: Cron, after: number): number | undefined {
  const unit = cron.precision === "second" ? 1000 : 60_000;
  const start = (Math.floor(after / unit) + 1) * unit;
  if (cron.monthDays.any || cron.weekdays.any) return search(cron, start, "both");
  const byMonthDay = search(cron, start, "dayOfMonth");
  const byWeekday = search(cron, start, "dayOfWeek");
  if (byMonthDay !== undefined && byWeekday !== undefined) return Math.min(byMonthDay, byWeekday);
  // With "#" or "W" in it, croniter lets a side that never comes take the other with it.
  const independent = cron.weekdays.occurrences.length === 0 && cron.monthDays.nearestWeekdayTo === null;
  return independent ? (byMonthDay ?? byWeekday) : undefined;
}

function search(cron: Cron, start: number, fields: CronDayFields): number | undefined {
  const from = new Date(start);
  const firstYear = from.getUTCFullYear();
  for (let year = firstYear; year <= firstYear + yearsAhead; year++) {
    if (cron.years !== null && !cron.years.includes(year)) continue;
    for (const month of cron.months) {
      if (year === firstYear && month < from.getUTCMonth() + 1) continue;
      for (const day of findMatchingDays(cron, year, month, fields)) {
        const midnight = Date.UTC(year, month - 1, day);
        if (midnight + 86_400_000 <= start) continue;
        const time = tryFindTimeOfDay(cron, Math.max(0, start - midnight));
        if (time !== undefined) return midnight + time;
      }
    }
  }
  return undefined;
}

/** The first time of day, in milliseconds since midnight, that is not before `earliest`. */
function tryFindTimeOfDay(cron: Cron, earliest: number): number | undefined {
  for (const hour of cron.hours) {
    if ((hour + 1) * 3_600_000 <= earliest) continue;
    for (const minute of cron.minutes) {
      const start = hour * 3_600_000 + minute * 60_000;
      if (start + 60_000 <= earliest) continue;
      for (const second of cron.seconds) {
        if (start + second * 1000 >= earliest) return start + second * 1000;
      }
    }
  }
  return undefined;
}
