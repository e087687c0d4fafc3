import { type Microseconds, microsecondsPerSecond } from "../time/microseconds.ts";
import type { CalendarDelta } from "./time-delta.ts";

const dayLength = 86_400 * microsecondsPerSecond;

/** A calendar delta whose relative fields are carried over into the next greater one, as `relativedelta` does when it is made. */
export type NormalizedDelta = CalendarDelta & Readonly<Record<RelativeField, number>>;

type RelativeField = "years" | "months" | "days" | "hours" | "minutes" | "seconds" | "microseconds";

/** `relativedelta._fix`: nothing is carried from days into months. */
export function normalizeDelta(delta: CalendarDelta): NormalizedDelta {
  const [seconds, microseconds] = carry(delta.seconds ?? 0, delta.microseconds ?? 0, 1_000_000);
  const [minutes, restSeconds] = carry(delta.minutes ?? 0, seconds, 60);
  const [hours, restMinutes] = carry(delta.hours ?? 0, minutes, 60);
  const [days, restHours] = carry(delta.days ?? 0, hours, 24);
  const [years, months] = carry(delta.years ?? 0, delta.months ?? 0, 12);
  return { ...delta, years, months, days, hours: restHours, minutes: restMinutes, seconds: restSeconds, microseconds };
}

function carry(greater: number, smaller: number, size: number): readonly [greater: number, smaller: number] {
  const whole = Math.trunc(smaller / size);
  return [greater + whole, smaller - whole * size];
}

/** The delta with its relative fields turned round; the singular ones stay (`relativedelta.__neg__`). */
export function negateDelta(delta: CalendarDelta): CalendarDelta {
  const { years, months, days, hours, minutes, seconds, microseconds } = normalizeDelta(delta);
  return {
    ...delta,
    years: -years,
    months: -months,
    days: -days,
    hours: -hours,
    minutes: -minutes,
    seconds: -seconds,
    microseconds: -microseconds,
  };
}

/** A moment in UTC, a calendar delta later (`datetime + relativedelta`): a day that the month lacks becomes its last. */
export function addCalendarDelta(moment: Microseconds, given: CalendarDelta): Microseconds {
  const delta = normalizeDelta(given);
  const date = new Date(Math.floor(moment / 1000));
  const monthIndex = (delta.month || date.getUTCMonth() + 1) - 1 + delta.months;
  const year = (delta.year || date.getUTCFullYear()) + delta.years + Math.floor(monthIndex / 12);
  const month = ((monthIndex % 12) + 12) % 12;
  const day = Math.min(daysInMonth(year, month), delta.day || date.getUTCDate());
  const rest = moment - Math.floor(moment / microsecondsPerSecond) * microsecondsPerSecond;
  const replaced =
    Date.UTC(
      year,
      month,
      day,
      delta.hour ?? date.getUTCHours(),
      delta.minute ?? date.getUTCMinutes(),
      delta.second ?? date.getUTCSeconds(),
    ) *
      1000 +
    (delta.microsecond ?? rest);
  const leapDays = month > 1 && daysInMonth(year, 1) === 29 ? (delta.leapdays ?? 0) : 0;
  const time = ((delta.hours * 60 + delta.minutes) * 60 + delta.seconds) * microsecondsPerSecond + delta.microseconds;
  const moved = replaced + Math.round((delta.days + leapDays) * dayLength + time);
  return delta.weekday === undefined ? moved : moveToWeekday(moved, delta.weekday);
}

function moveToWeekday(moment: Microseconds, { day, nth }: { readonly day: number; readonly nth: number }): number {
  const weekday = (new Date(Math.floor(moment / 1000)).getUTCDay() + 6) % 7;
  const weeks = (Math.abs(nth || 1) - 1) * 7;
  const days = nth < 0 ? -(weeks + modulo(weekday - day, 7)) : weeks + modulo(day - weekday, 7);
  return moment + days * dayLength;
}

function modulo(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function daysInMonth(year: number, monthIndex: number): number {
  return new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
}
