import { expect, test } from "vitest";
import {
  createScene,
  dagPlan,
  ended,
  failure,
  only,
  requestRun,
  seconds,
  taskPlan,
} from "../../../test/support/engine-scene.ts";

function cleared(...taskIds: readonly string[]) {
  const instances = taskIds.map((taskId) => ({ dagId: "dag", runId: "r", taskId, mapIndex: -1 }));
  return { kind: "tasksCleared", instances } as const;
}

test("what has ended runs again with the next number and all its retries, and the run is queued again", () => {
  const scene = createScene([dagPlan([taskPlan("a", { retries: 1 }), taskPlan("b", { upstream: ["a"] })])]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "a", { kind: "failed", retry: false }));
  expect([scene.runState("r"), scene.states("r")]).toEqual(["failed", { a: "failed 1", b: "upstream_failed 0" }]);
  const commands = scene.advance(2, cleared("a", "b"));
  expect(only(commands, "runStateChanged").map(({ from, to }) => `${from} ${to}`)).toEqual([
    "failed queued",
    "queued running",
  ]);
  expect(scene.states("r")).toEqual({ a: "running 2", b: "none 0" });
  scene.advance(3, ended("r", "a", failure, { tryNumber: 2 }));
  expect(scene.states("r")["a"]).toBe("up_for_retry 2");
  scene.advance(304);
  scene.advance(305, ended("r", "a", failure, { tryNumber: 3 }));
  expect(scene.states("r")["a"]).toBe("failed 3");
});

test("a running attempt is stopped and tried again though no retries are left", () => {
  const scene = createScene([dagPlan([taskPlan("a", { retryDelay: seconds(5) })])]);
  scene.advance(0, requestRun("r"));
  const commands = scene.advance(1, cleared("a"));
  expect(only(commands, "stateChanged").map(({ to }) => to)).toEqual(["restarting", "up_for_retry"]);
  expect(only(commands, "stopAttempt")).toMatchObject([{ tryNumber: 1, reason: "cleared" }]);
  expect(scene.advance(2, ended("r", "a"))).toEqual([]);
  scene.advance(7);
  expect(scene.states("r")).toEqual({ a: "running 2" });
  scene.advance(8, ended("r", "a", failure, { tryNumber: 2 }));
  expect([scene.runState("r"), scene.states("r")]).toEqual(["failed", { a: "failed 2" }]);
});

test("what waits or has not begun is cleared too; names that do not exist are no matter", () => {
  const scene = createScene([dagPlan([taskPlan("a"), taskPlan("b", { upstream: ["a"] })])]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "a", { kind: "deferred" }));
  scene.advance(2, cleared("a", "b", "nothing"));
  expect(scene.states("r")).toEqual({ a: "running 2", b: "none 0" });
  expect(scene.runState("r")).toBe("running");
});

test("a task that a branch has skipped stays skipped when only it is cleared", () => {
  const tasks = [
    taskPlan("choose", { kind: "branch" }),
    taskPlan("left", { upstream: ["choose"] }),
    taskPlan("right", { upstream: ["choose"] }),
  ];
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "choose", { kind: "success", follow: ["left"] }));
  scene.advance(2, ended("r", "left"));
  scene.advance(3, cleared("right"));
  expect([scene.runState("r"), scene.states("r")["right"]]).toEqual(["success", "skipped 0"]);
});

test("setups and teardowns around a task are cleared with it, and with a setup its teardowns", () => {
  const tasks = [
    taskPlan("other_setup", { setupTeardown: "setup" }),
    taskPlan("other_work", { upstream: ["other_setup"] }),
    taskPlan("other_teardown", { upstream: ["other_setup", "other_work"], setupTeardown: "teardown" }),
    taskPlan("lone_setup", { setupTeardown: "setup", upstream: ["other_teardown"] }),
    taskPlan("set_up", { setupTeardown: "setup" }),
    taskPlan("before", { upstream: ["set_up", "lone_setup"] }),
    taskPlan("work", { upstream: ["before"] }),
    taskPlan("tear_down", { upstream: ["set_up", "work"], setupTeardown: "teardown" }),
  ];
  const runAll = () => {
    const scene = createScene([dagPlan(tasks)]);
    scene.advance(0, requestRun("r"));
    for (let step = 1; scene.runState("r") === "running"; step += 1) {
      const running = Object.entries(scene.states("r")).filter(([, state]) => state === "running 1");
      scene.advance(step, ...running.map(([taskId]) => ended("r", taskId)));
    }
    return scene;
  };
  const again = (clear: string) => {
    const scene = runAll();
    const changes = only(scene.advance(99, cleared(clear)), "stateChanged");
    return changes.filter(({ to }) => to === "none").map(({ instance }) => instance.taskId);
  };
  expect(again("work").toSorted()).toEqual(["lone_setup", "set_up", "tear_down", "work"]);
  expect(again("set_up").toSorted()).toEqual(["set_up", "tear_down"]);
  expect(again("tear_down")).toEqual(["tear_down"]);
});
