import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { positiveIntervals } from "./positive-intervals.ts";

test.for([[0], [-60], [1e15], [Number.NaN]] as const)("an interval of %d seconds is refused", ([seconds]) => {
  expect(answersOf(positiveIntervals, dagNode({ schedule: { kind: "every", seconds } }))).toEqual([
    `JW2024 DAG "flights" runs every ${seconds} seconds. Airflow needs an interval above 0 and up to 999999999 days. | Write for example every(minutes(15)).`,
  ]);
});

test("half a second is an interval", () => {
  expect(answersOf(positiveIntervals, dagNode({ schedule: { kind: "every", seconds: 0.5 } }))).toEqual([]);
});

test("the interval of a data interval timetable has to be positive too", () => {
  expect(answersOf(positiveIntervals, dagNode({ schedule: { kind: "deltaDataInterval", seconds: 0 } }))[0]).toContain(
    "Write for example deltaDataInterval(minutes(15)).",
  );
});
