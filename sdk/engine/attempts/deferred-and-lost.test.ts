import { expect, test } from "vitest";
import { createScene, dagPlan, ended, only, requestRun, taskPlan } from "../../../test/support/engine-scene.ts";

const key = { dagId: "dag", runId: "r", taskId: "a", mapIndex: -1 };

test("a deferred task waits and goes on as the same attempt, its XComs kept", () => {
  const scene = createScene([dagPlan([taskPlan("a")])]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "a", { kind: "deferred" }));
  expect(scene.states("r")).toEqual({ a: "deferred 1" });
  const commands = scene.advance(2, { kind: "triggerFired", instance: key });
  expect(only(commands, "startAttempt")).toMatchObject([{ tryNumber: 1, resumed: true }]);
  scene.advance(3, ended("r", "a"));
  expect(scene.runState("r")).toBe("success");
});

test("a trigger of a task that does not wait for one is ignored", () => {
  const scene = createScene([dagPlan([taskPlan("a")])]);
  scene.advance(0, requestRun("r"));
  expect(scene.advance(1, { kind: "triggerFired", instance: key })).toEqual([]);
  expect(scene.advance(1, { kind: "triggerFired", instance: { ...key, taskId: "nothing" } })).toEqual([]);
});

test("a deferred task keeps a run from being stuck, and its slots only where the pool says so", () => {
  for (const [includeDeferred, state] of [
    [true, "scheduled 1"],
    [false, "running 1"],
  ] as const) {
    const tasks = [taskPlan("a", { pool: "one", priorityWeight: 2 }), taskPlan("b", { pool: "one" })];
    const pools = { one: { slots: 1, includeDeferred } };
    const scene = createScene([dagPlan(tasks)], { limits: { pools, parallelism: 32 } });
    scene.advance(0, requestRun("r"));
    scene.advance(1, ended("r", "a", { kind: "deferred" }));
    expect(scene.states("r")).toEqual({ a: "deferred 1", b: state });
    expect(scene.runState("r")).toBe("running");
  }
});

test("an attempt whose process is gone has failed, and is tried again while retries are left", () => {
  const scene = createScene([dagPlan([taskPlan("a", { retries: 1 })])]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, { kind: "attemptLost", instance: key });
  expect(scene.states("r")).toEqual({ a: "up_for_retry 1" });
  scene.advance(302);
  scene.advance(303, { kind: "attemptLost", instance: key });
  expect([scene.runState("r"), scene.states("r")]).toEqual(["failed", { a: "failed 2" }]);
  expect(scene.advance(304, { kind: "attemptLost", instance: { ...key, runId: "nothing" } })).toEqual([]);
});

test("what is resumed and cleared at one moment is queued once, without limits too", () => {
  const scene = createScene([dagPlan([taskPlan("a")])], { limits: null });
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "a", { kind: "deferred" }));
  const commands = scene.advance(
    2,
    { kind: "triggerFired", instance: key },
    { kind: "tasksCleared", instances: [key] },
  );
  expect(only(commands, "startAttempt")).toMatchObject([{ tryNumber: 2 }]);
});
