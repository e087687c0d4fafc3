import { expect, test } from "vitest";
import { cron, dag, once, task } from "#sdk/index.ts";
import { createDagPlan, type LocalRunView } from "#sdk/local/index.ts";
import { findNextRuns } from "./next-runs.ts";

const load = task("load", () => 1);
const now = new Date("2026-03-10T12:00:00Z");

function planOf(dagId: string, schedule: ReturnType<typeof cron> | ReturnType<typeof once> | null) {
  const made = dag(dagId, { schedule, startDate: "2026-01-01" }, () => {
    load();
  });
  return createDagPlan(made.ir, "3.4");
}

function scheduled(day: string): LocalRunView {
  const moment = new Date(day);
  return { runType: "scheduled", dataInterval: { start: moment, end: moment } } as LocalRunView;
}

test("the next runs come after the last ones, the soonest first, and DAGs without a schedule have none", () => {
  const plans = [planOf("daily", cron("0 6 * * *")), planOf("hourly", cron("0 * * * *")), planOf("by_hand", null)];
  const runs = (dagId?: string) => [scheduled(dagId === "daily" ? "2026-03-10T06:00:00Z" : "2026-03-10T12:00:00Z")];
  const next = findNextRuns(plans, { runs }, now, "3.4");
  expect(next.map(({ dagId, at }) => [dagId, new Date(at).toISOString()])).toEqual([
    ["hourly", "2026-03-10T13:00:00.000Z"],
    ["daily", "2026-03-11T06:00:00.000Z"],
  ]);
});

test("a DAG that has had its only run has no next one", () => {
  const had = { runs: () => [scheduled("2026-01-01T00:00:00Z")] };
  expect(findNextRuns([planOf("once", once())], had, now, "3.4")).toEqual([]);
});
