import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Cron } from "./cron.ts";
import { parseCron } from "./parse-cron.ts";
import { tryFindNextFireTime } from "./try-find-next-fire-time.ts";
import { tryFindPreviousFireTime } from "./try-find-previous-fire-time.ts";

function cronOf(expression: string): Cron {
  const result = parseCron(expression);
  if ("problem" in result) throw new Error(`${expression}: ${result.problem.reason}`);
  return result.cron;
}

test.for([
  ["0 6 * * *", "2026-01-02T06:00:00Z", "2026-01-01T06:00:00.000Z"],
  ["0 6 * * *", "2026-01-02T06:00:00.001Z", "2026-01-02T06:00:00.000Z"],
  ["30 23 31 12 *", "2026-12-31T23:30:00Z", "2025-12-31T23:30:00.000Z"],
  ["0 0 29 2 *", "2103-01-01T00:00:00Z", "2096-02-29T00:00:00.000Z"],
  ["0 0 L 2 *", "2028-01-01T00:00:00Z", "2027-02-28T00:00:00.000Z"],
  ["0 0 15W 8 *", "2027-01-01T00:00:00Z", "2026-08-14T00:00:00.000Z"],
  ["0 0 * * L5", "2026-02-01T00:00:00Z", "2026-01-30T00:00:00.000Z"],
  ["0 0 13 * 5", "2026-02-10T00:00:00Z", "2026-02-06T00:00:00.000Z"],
  ["0 0 31 2 1", "2026-02-02T00:00:00Z", "2025-02-24T00:00:00.000Z"],
  ["*/20 * * * * 30", "2026-01-01T00:00:30Z", "2025-12-31T23:40:30.000Z"],
] as const)("%s before %s fired at %s", ([expression, before, expected]) => {
  const found = tryFindPreviousFireTime(cronOf(expression), Date.parse(before));
  expect(new Date(found ?? Number.NaN).toISOString()).toBe(expected);
});

test.for([["0 0 31 2 *"], ["0 0 1 1 * 0 2030"], ["0 0 31 2 5#2"]] as const)("%s never fired", ([expression]) => {
  expect(tryFindPreviousFireTime(cronOf(expression), Date.parse("2026-01-01T00:00:00Z"))).toBeUndefined();
});

const field = (low: number, high: number) =>
  fc.oneof(
    fc.constant("*"),
    fc.integer({ min: low, max: high }).map(String),
    fc
      .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }))
      .map(([from, to]) => `${from}-${to}`),
  );

property.prop([
  fc.tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6)),
  fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
])("between the previous fire time and a moment there is no other", (fields, date) => {
  const cron = cronOf(fields.join(" "));
  const moment = date.getTime();
  const previous = tryFindPreviousFireTime(cron, moment) ?? Number.NaN;
  expect(previous).toBeLessThan(moment);
  const next = tryFindNextFireTime(cron, previous) ?? Number.NaN;
  expect(next).toBeGreaterThanOrEqual(moment);
  expect(tryFindPreviousFireTime(cron, next)).toBe(previous);
});
