import type { Cron } from "./cron.ts";

/** Which of a cron's two day fields decide: both (a day must satisfy both), or one of them with the other read as `*`. */
export type CronDayFields = "both" | "dayOfMonth" | "dayOfWeek";

const known = new WeakMap<Cron, Map<string, readonly number[]>>();

/** The days of a month that match, in order. Each is worked out once: whoever steps through fire times asks for the same month again and again. */
export function findMatchingDays(cron: Cron, year: number, month: number, fields: CronDayFields): readonly number[] {
  let months = known.get(cron);
  if (months === undefined) {
    months = new Map();
    known.set(cron, months);
  }
  const key = `${year}-${month} ${fields}`;
  let days = months.get(key);
  if (days === undefined) {
    days = workOutDays(cron, year, month, fields);
    months.set(key, days);
  }
  return days;
}

function workOutDays(cron: Cron, year: number, month: number, fields: CronDayFields): readonly number[] {
  const length = daysInMonth(year, month);
  const firstWeekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const monthDays = new Set(findMonthDays(cron, { length, firstWeekday }, fields === "dayOfWeek"));
  return findWeekdays(cron, { length, firstWeekday }, fields === "dayOfMonth").filter((day) => monthDays.has(day));
}

interface MonthShape {
  readonly length: number;
  /** Day of the week of the first; 0 is Sunday. */
  readonly firstWeekday: number;
}

/** `W` is not carried by the field that an OR blanks out: it restricts either way, as in croniter. */
function findMonthDays(cron: Cron, month: MonthShape, blank: boolean): readonly number[] {
  const { any, days, last, nearestWeekdayTo } = cron.monthDays;
  if (nearestWeekdayTo !== null) return [findNearestWeekday(month, nearestWeekdayTo)];
  if (any || blank) return allDays(month);
  return last ? [...days, month.length] : days;
}

/** The same holds for `#` and `L5`. */
function findWeekdays(cron: Cron, month: MonthShape, blank: boolean): readonly number[] {
  const { any, days, occurrences } = cron.weekdays;
  const all = allDays(month);
  if (occurrences.length > 0) {
    return all.filter((day) =>
      occurrences.some(
        ({ weekday, nth }) =>
          weekdayOf(month, day) === weekday && (nth === "last" ? day + 7 > month.length : Math.ceil(day / 7) === nth),
      ),
    );
  }
  return any || blank ? all : all.filter((day) => days.includes(weekdayOf(month, day)));
}

/** The Monday to Friday nearest to a day, never in another month. */
function findNearestWeekday(month: MonthShape, wanted: number): number {
  const day = Math.min(wanted, month.length);
  const weekday = weekdayOf(month, day);
  if (weekday === 6) return day > 1 ? day - 1 : day + 2;
  if (weekday === 0) return day < month.length ? day + 1 : day - 2;
  return day;
}

function weekdayOf(month: MonthShape, day: number): number {
  return (month.firstWeekday + day - 1) % 7;
}

function allDays(month: MonthShape): number[] {
  return Array.from({ length: month.length }, (_, index) => index + 1);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
