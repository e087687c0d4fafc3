import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Cron } from "./cron.ts";
import { parseCron } from "./parse-cron.ts";
import { tryFindNextFireTime } from "./try-find-next-fire-time.ts";

function cronOf(expression: string): Cron {
  const result = parseCron(expression);
  if ("problem" in result) throw new Error(`${expression}: ${result.problem.reason}`);
  return result.cron;
}

function next(expression: string, after: string): string | undefined {
  const time = tryFindNextFireTime(cronOf(expression), Date.parse(after));
  return time === undefined ? undefined : new Date(time).toISOString();
}

test.for([
  ["0 6 * * *", "2026-01-01T06:00:00Z", "2026-01-02T06:00:00.000Z"],
  ["0 6 * * *", "2026-01-01T05:59:59.999Z", "2026-01-01T06:00:00.000Z"],
  ["30 23 31 12 *", "2026-12-31T23:30:00Z", "2027-12-31T23:30:00.000Z"],
  ["0 0 29 2 *", "2097-01-01T00:00:00Z", "2104-02-29T00:00:00.000Z"],
  ["0 0 L 2 *", "2028-01-01T00:00:00Z", "2028-02-29T00:00:00.000Z"],
  ["0 0 15W 8 *", "2026-01-01T00:00:00Z", "2026-08-14T00:00:00.000Z"],
  ["0 0 1W 8 *", "2026-01-01T00:00:00Z", "2026-08-03T00:00:00.000Z"],
  ["0 0 31W 5 *", "2026-01-01T00:00:00Z", "2026-05-29T00:00:00.000Z"],
  ["0 0 * * 5#5", "2026-02-01T00:00:00Z", "2026-05-29T00:00:00.000Z"],
  ["0 0 * * L5", "2026-02-01T00:00:00Z", "2026-02-27T00:00:00.000Z"],
  ["0 0 13 * 5", "2026-02-01T00:00:00Z", "2026-02-06T00:00:00.000Z"],
  ["0 0 31 2 1", "2026-02-01T00:00:00Z", "2026-02-02T00:00:00.000Z"],
  ["0 0 1 1 * 30", "2026-01-01T00:00:29Z", "2026-01-01T00:00:30.000Z"],
  ["0 0 1 1 * 0 2030", "2026-01-01T00:00:00Z", "2030-01-01T00:00:00.000Z"],
] as const)("%s after %s fires at %s", ([expression, after, expected]) => {
  expect(next(expression, after)).toBe(expected);
});

test.for([
  ["0 0 31 2 *"],
  ["0 0 30,31 2 *"],
  ["0 0 1 1 * 0 2020"],
  ["0 0 29 2 * 0 2027"],
  ["0 0 31 2 5#2"],
  ["0 0 15W * 6"],
] as const)("%s never fires", ([expression]) => {
  expect(next(expression, "2026-01-01T00:00:00Z")).toBeUndefined();
});

const field = (low: number, high: number) =>
  fc.oneof(
    fc.constant("*"),
    fc.integer({ min: low, max: high }).map(String),
    fc
      .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }))
      .map(([from, to]) => `${from}-${to}`),
  );

/** Whether a minute matches, field by field: slower than the search and with no step in common with it. */
function matches(cron: Cron, time: number): boolean {
  const date = new Date(time);
  const onMonthDay = cron.monthDays.any || cron.monthDays.days.includes(date.getUTCDate());
  const onWeekday = cron.weekdays.any || cron.weekdays.days.includes(date.getUTCDay());
  const either = !cron.monthDays.any && !cron.weekdays.any;
  return (
    cron.minutes.includes(date.getUTCMinutes()) &&
    cron.hours.includes(date.getUTCHours()) &&
    cron.months.includes(date.getUTCMonth() + 1) &&
    (either ? onMonthDay || onWeekday : onMonthDay && onWeekday)
  );
}

property.prop([
  fc.tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6)),
  fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
])("the next fire time is the first matching minute, as a walk over the minutes finds it", (fields, date) => {
  const cron = cronOf(fields.join(" "));
  const minute = 60_000;
  const limit = 3 * 24 * 60;
  let walked: number | undefined;
  for (let step = 1; step <= limit && walked === undefined; step++) {
    const time = (Math.floor(date.getTime() / minute) + step) * minute;
    if (matches(cron, time)) walked = time;
  }
  const found = tryFindNextFireTime(cron, date.getTime());
  if (walked !== undefined) expect(found).toBe(walked);
  else expect(found ?? Number.POSITIVE_INFINITY).toBeGreaterThan(date.getTime() + (limit - 1) * minute);
});
