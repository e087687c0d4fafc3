import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, instant, task } from "../../../test/support/dag-nodes.ts";
import { datesInOrder } from "./dates-in-order.ts";

test("an end before the start is reported, in the zone of each", () => {
  const options = {
    startDate: instant("2026-01-01T00:00:00", "America/New_York"),
    endDate: instant("2026-01-01T04:59:59"),
  };
  expect(answersOf(datesInOrder, dagNode({ options, tasks: [task("load", { options })] }))).toEqual([
    'JW2022 The endDate of DAG "flights" (2026-01-01T04:59:59Z) is before its startDate (2026-01-01T05:00:00Z), so nothing would ever run. | Swap them, or leave the endDate out.',
    'JW2022 The endDate of task "load" (2026-01-01T04:59:59Z) is before its startDate (2026-01-01T05:00:00Z), so nothing would ever run. | Swap them, or leave the endDate out.',
  ]);
  expect(
    answersOf(datesInOrder, dagNode({ options: { ...options, endDate: instant("2026-01-01T05:00:00") } })),
  ).toEqual([]);
});
