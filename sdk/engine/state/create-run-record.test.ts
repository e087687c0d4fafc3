import { expect, test } from "vitest";
import { createScene, dagPlan, ended, requestRun, seconds, taskPlan } from "../../../test/support/engine-scene.ts";
import { playedCase } from "../../../test/support/played-case.ts";

test("a run before the start date has no task instances and succeeds at once; a backfill has all", () => {
  const dag = { start_date: "2023-12-31T12:00:00Z", tasks: [{ id: "a" }, { id: "m", map: { over: 2 } }] };
  const played = playedCase({ dag });
  expect([played.states, played.runStates, played.end]).toEqual([{}, ["success"], 0]);
  expect(playedCase({ dag, runs: [{ type: "backfill" }] }).states).toHaveProperty("a");
});

test("a run after the end date has none either", () => {
  const scene = createScene([dagPlan([taskPlan("a")], { endDate: seconds(5) })]);
  scene.advance(10, requestRun("r", 6));
  expect([scene.states("r"), scene.runState("r")]).toEqual([{}, "success"]);
});

test("a task that begins later is missing, and what is below it waits for ever, as Airflow counts tasks there", () => {
  const tasks = [taskPlan("late", { startDate: seconds(100) }), taskPlan("b", { upstream: ["late"] }), taskPlan("c")];
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(1, requestRun("r"));
  expect(scene.states("r")).toEqual({ b: "none 0", c: "running 1" });
  scene.advance(2, ended("r", "c"));
  expect(scene.runState("r")).toBe("failed");
});

test("where something above is mapped Airflow counts instances: a missing task holds nothing back", () => {
  const map = { kind: "product", over: [{ kind: "literal", length: 1 }] } as const;
  const tasks = [
    taskPlan("late", { startDate: seconds(100), map, dependsOnPast: true }),
    taskPlan("m", { map }),
    taskPlan("b", { upstream: ["late", "m"] }),
  ];
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(1, requestRun("r"));
  scene.advance(2, ended("r", "m", undefined, { mapIndex: 0 }));
  expect(scene.states("r")).toEqual({ "m[0]": "success 1", b: "running 1" });
});

test("in a mapped group a missing task holds nothing back, and fail_fast does not make it exist", () => {
  const map = { kind: "product", over: [{ kind: "literal", length: 1 }] } as const;
  const tasks = [
    taskPlan("late", { startDate: seconds(100), groupId: "g" }),
    taskPlan("x", { groupId: "g", upstream: ["late"] }),
    taskPlan("bad"),
  ];
  const scene = createScene([
    dagPlan(tasks, { groups: [{ groupId: "g", parent: null, upstream: [], map }], failFast: true }),
  ]);
  scene.advance(1, requestRun("r"));
  expect(scene.states("r")).toEqual({ "x[0]": "running 1", bad: "running 1" });
  scene.advance(2, ended("r", "bad", { kind: "failed", retry: false }));
  expect(scene.states("r")).toEqual({ "x[0]": "failed 1", bad: "failed 1" });
});
