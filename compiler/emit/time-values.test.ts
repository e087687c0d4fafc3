import { expect, test } from "vitest";
import { printModule, statement } from "../python/index.ts";
import { durationValue, instantValue } from "./time-values.ts";

const printed = (expression: Parameters<typeof statement>[0]) =>
  printModule({ header: [], preamble: [], installed: ["pendulum"], body: [statement(expression)] })
    .split("\n")
    .at(-2);

test.each([
  [0, "timedelta(0)"],
  [30, "timedelta(seconds=30)"],
  [300, "timedelta(minutes=5)"],
  [5400, "timedelta(hours=1, minutes=30)"],
  [86_400 * 7, "timedelta(days=7)"],
  [0.5, "timedelta(milliseconds=500)"],
  [1.000001, "timedelta(seconds=1, microseconds=1)"],
  [0.9999999, "timedelta(seconds=1)"],
  [-90, "timedelta(minutes=-1, seconds=-30)"],
])("%d seconds are %s", (seconds, expected) => {
  expect(printed(durationValue(seconds))).toBe(expected);
});

test.each([
  ["2026-01-01T00:00:00", 'pendulum.datetime(2026, 1, 1, tz="UTC")'],
  ["2026-01-01T06:30:00", 'pendulum.datetime(2026, 1, 1, 6, 30, tz="UTC")'],
  ["2026-01-01T00:00:05", 'pendulum.datetime(2026, 1, 1, 0, 0, 5, tz="UTC")'],
  ["2026-01-01T00:00:00.25", 'pendulum.datetime(2026, 1, 1, 0, 0, 0, 250000, tz="UTC")'],
])("%s is %s", (local, expected) => {
  expect(printed(instantValue(local, "UTC"))).toBe(expected);
});
