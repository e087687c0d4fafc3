import { expect, test } from "vitest";
import type { BackfillRequested } from "#sdk/engine/index.ts";
import {
  createScene,
  dagPlan,
  ended,
  only,
  requestRun,
  seconds,
  taskPlan,
} from "../../../test/support/engine-scene.ts";

const hourly = { kind: "cronDataInterval", cron: "0 * * * *", timezone: "UTC" } as const;
const hour = 3600;
const plan = dagPlan([taskPlan("a")], { timetable: hourly, startDate: seconds(100 * hour), maxActiveRuns: 1 });

function backfill(more: Partial<BackfillRequested> = {}): BackfillRequested {
  return {
    kind: "backfillRequested",
    backfillId: "b",
    dagId: "dag",
    from: 0,
    to: seconds(2 * hour),
    runBackwards: false,
    maxActiveRuns: 2,
    reprocess: "none",
    ...more,
  };
}

function id(hours: number): string {
  return `backfill__${new Date(hours * hour * 1000).toISOString().slice(0, 19)}+00:00`;
}

test("a backfill makes a run for each interval that is over, and starts as many as it may", () => {
  const scene = createScene([plan]);
  const commands = scene.advance(3 * hour, backfill());
  expect(only(commands, "runCreated").map(({ runId }) => runId)).toEqual([id(1), id(2)]);
  expect([scene.runState(id(1)), scene.runState(id(2))]).toEqual(["running", "running"]);
  expect(only(createScene([plan]).advance(4 * hour, backfill()), "runCreated")).toHaveLength(3);
});

test("backwards, the youngest goes first, and the DAG's own limit does not count", () => {
  const scene = createScene([plan]);
  scene.advance(5 * hour, requestRun("by_hand", 4 * hour), backfill({ runBackwards: true, maxActiveRuns: 1 }));
  expect([1, 2, 3].map((hours) => scene.runState(id(hours)))).toEqual(["queued", "queued", "running"]);
  scene.advance(6 * hour, ended(id(3), "a"));
  expect([scene.runState(id(2)), scene.runState("by_hand")]).toEqual(["running", "running"]);
});

test.each([
  ["none", ["running", "success", "failed"]],
  ["failed", ["running", "success", "running"]],
  ["completed", ["running", "running", "running"]],
] as const)("runs that exist are run again as the backfill says: %s", (reprocess, states) => {
  const scene = createScene([dagPlan([taskPlan("a")], { timetable: hourly, startDate: seconds(100 * hour) })]);
  scene.advance(9 * hour, requestRun("zero", 0), requestRun("one", hour), requestRun("two", 2 * hour));
  scene.advance(9 * hour + 1, ended("one", "a"), ended("two", "a", { kind: "failed", retry: false }));
  const commands = scene.advance(10 * hour, backfill({ reprocess, maxActiveRuns: 5 }));
  expect(only(commands, "runCreated")).toEqual([]);
  expect(["zero", "one", "two"].map((runId) => scene.runState(runId))).toEqual(states);
});

test("a DAG that does not exist or has no timetable, and a period without dates, give no runs", () => {
  const scene = createScene([dagPlan([taskPlan("a")])]);
  expect(scene.advance(hour, backfill(), backfill({ dagId: "nothing" }))).toEqual([]);
  const none = (broken: typeof plan, more: Partial<BackfillRequested> = {}) =>
    only(createScene([broken]).advance(hour, backfill(more)), "runCreated");
  expect(none(plan, { from: seconds(9 * hour) })).toEqual([]);
  expect(none(dagPlan([taskPlan("a")], { timetable: { ...hourly, cron: "0 0 31 2 *" } }))).toEqual([]);
});

test("what is wrong with the engine itself is not taken for a timetable that raises", () => {
  const broken = dagPlan([taskPlan("a")], { timetable: { ...hourly, timezone: "Nowhere/Land" }, startDate: null });
  const scene = createScene([broken]);
  scene.engine.data.scheduler.dags.forEach((memory) => {
    memory.paused = true;
  });
  expect(() => scene.advance(hour, backfill())).toThrow();
});
