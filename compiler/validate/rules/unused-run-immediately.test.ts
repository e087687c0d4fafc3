import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, instant, task } from "../../../test/support/dag-nodes.ts";
import { unusedRunImmediately } from "./unused-run-immediately.ts";

const schedule = { kind: "cron", expression: "@daily", timezone: "UTC", runImmediately: true } as const;
const startDate = instant("2026-01-01T00:00:00");

test("runImmediately beside a start date is reported, also beside one of a task", () => {
  expect(answersOf(unusedRunImmediately, dagNode({ schedule, options: { startDate } }))).toEqual([
    'JW2041 The schedule of DAG "flights" has runImmediately, but there is a start date: Airflow then takes the first run from that. | Leave out runImmediately, or the startDate.',
  ]);
  const tasks = [task("load", { options: { startDate } })];
  expect(answersOf(unusedRunImmediately, dagNode({ schedule, tasks }))).toHaveLength(1);
});

test("without a start date it counts, and without it a start date is nothing special", () => {
  expect(answersOf(unusedRunImmediately, dagNode({ schedule }))).toEqual([]);
  const plain = { kind: "cron", expression: "@daily", timezone: "UTC" } as const;
  expect(answersOf(unusedRunImmediately, dagNode({ schedule: plain, options: { startDate } }))).toEqual([]);
});
