import { expect, test } from "vitest";
import { createScene, dagPlan, ended, only, requestRun, taskPlan } from "../../../test/support/engine-scene.ts";

const stop = { kind: "runStopped", dagId: "dag", runId: "r" } as const;

test("marking a run failed fails what is under way and skips the rest", () => {
  const tasks = [taskPlan("done"), taskPlan("on"), taskPlan("waits"), taskPlan("next", { upstream: ["on"] })];
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "done"), ended("r", "waits", { kind: "deferred" }));
  const commands = scene.advance(2, stop);
  expect(scene.states("r")).toEqual({ done: "success 1", on: "failed 1", waits: "failed 1", next: "skipped 0" });
  expect(only(commands, "stopAttempt").map(({ instance, reason }) => [instance.taskId, reason])).toEqual([
    ["on", "stopped"],
  ]);
  expect(only(commands, "runStateChanged")).toMatchObject([{ to: "failed", reason: "stopped" }]);
  expect(scene.advance(3, stop)).toEqual([]);
  expect(scene.advance(4, { ...stop, runId: "nothing" }, { ...stop, dagId: "nothing" })).toEqual([]);
});

test("all instances of a mapped task fail when one of them is under way, also what had succeeded", () => {
  const scene = createScene([
    dagPlan([taskPlan("m", { map: { kind: "product", over: [{ kind: "literal", length: 2 }] } })]),
  ]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "m", undefined, { mapIndex: 0 }));
  scene.advance(2, stop);
  expect(scene.states("r")).toEqual({ "m[0]": "failed 1", "m[1]": "failed 1" });
});

test("teardowns do their work before the run ends", () => {
  const tasks = [
    taskPlan("set_up", { setupTeardown: "setup" }),
    taskPlan("work", { upstream: ["set_up"] }),
    taskPlan("tear_down", { upstream: ["set_up", "work"], setupTeardown: "teardown" }),
  ];
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "set_up"));
  scene.advance(2, stop);
  expect(scene.runState("r")).toBe("running");
  expect(scene.states("r")).toEqual({ set_up: "success 1", work: "failed 1", tear_down: "running 1" });
  scene.advance(3, ended("r", "tear_down"));
  expect(scene.runState("r")).toBe("failed");
});
