import { expect, test } from "vitest";
import { addCalendarDelta, negateDelta, normalizeDelta } from "./calendar-delta.ts";
import type { CalendarDelta } from "./time-delta.ts";

function add(moment: string, delta: Omit<CalendarDelta, "kind">): string {
  const moved = addCalendarDelta(Date.parse(moment) * 1000, { kind: "calendar", ...delta });
  return new Date(moved / 1000).toISOString().replace(".000Z", "Z");
}

test.for([
  ["a day that the month lacks becomes its last", "2026-01-31T00:00:00Z", { months: 1 }, "2026-02-28T00:00:00Z"],
  ["months go over the year", "2026-11-15T00:00:00Z", { months: 14 }, "2028-01-15T00:00:00Z"],
  ["backwards too", "2026-01-31T06:00:00Z", { months: -2 }, "2025-11-30T06:00:00Z"],
  ["a leap year", "2024-02-29T00:00:00Z", { years: 1 }, "2025-02-28T00:00:00Z"],
  ["singular fields are set", "2026-01-31T06:07:08Z", { days: 1, hour: 0, minute: 30 }, "2026-02-01T00:30:08Z"],
  ["then on to a weekday", "2026-01-01T00:00:00Z", { weekday: { day: 4, nth: 2 } }, "2026-01-09T00:00:00Z"],
  ["or back to one", "2026-01-31T00:00:00Z", { weekday: { day: 4, nth: -1 } }, "2026-01-30T00:00:00Z"],
  ["leap days count after February only", "2024-01-31T00:00:00Z", { months: 2, leapdays: 1 }, "2024-04-01T00:00:00Z"],
  ["and in leap years only", "2026-01-31T00:00:00Z", { months: 2, leapdays: 1 }, "2026-03-31T00:00:00Z"],
] as const)("%s", ([, moment, delta, expected]) => {
  expect(add(moment, delta)).toBe(expected);
});

test("smaller fields are carried into greater ones, days never into months", () => {
  expect(normalizeDelta({ kind: "calendar", months: -25, days: 40, hours: 49, seconds: 61 })).toMatchObject({
    years: -2,
    months: -1,
    days: 42,
    hours: 1,
    minutes: 1,
    seconds: 1,
  });
});

test("turned round, the relative fields change their sign and the singular ones stay", () => {
  expect(negateDelta({ kind: "calendar", months: 1, hour: 6 })).toMatchObject({ months: -1, hour: 6 });
});
