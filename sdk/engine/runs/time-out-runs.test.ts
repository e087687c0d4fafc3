import { expect, test } from "vitest";
import { createScene, dagPlan, only, requestRun, seconds, taskPlan } from "../../../test/support/engine-scene.ts";

const tasks = [taskPlan("a"), taskPlan("b", { upstream: ["a"] })];

test.each([
  ["3.4", { a: "skipped 1", b: "skipped 0" }],
  ["3.1", { a: "skipped 1", b: "none 0" }],
] as const)("a run that takes longer than its timeout fails and is skipped, in %s", (target, states) => {
  const scene = createScene([dagPlan(tasks, { dagrunTimeout: seconds(10) })], { target });
  const commands = scene.advance(1, requestRun("r"));
  expect(only(commands, "setTimer").map(({ at }) => at)).toEqual([seconds(11) + 1]);
  scene.advance(11);
  expect(scene.runState("r")).toBe("running");
  const late = scene.advance(11.000001);
  expect(scene.runState("r")).toBe("failed");
  expect(scene.states("r")).toEqual(states);
  expect(only(late, "stopAttempt").map(({ instance, reason }) => [instance.taskId, reason])).toEqual([
    ["a", "dagrun_timeout"],
  ]);
  expect(only(late, "runStateChanged")).toMatchObject([{ reason: "dagrun_timeout" }]);
});

test("a run of a paused DAG is left alone, a queued one and one without a timeout too", () => {
  const dags = [dagPlan(tasks, { dagrunTimeout: seconds(10), maxActiveRuns: 1 }), dagPlan(tasks, { dagId: "free" })];
  const scene = createScene(dags);
  scene.advance(0, requestRun("r"), requestRun("s"), requestRun("f", 0, { dagId: "free" }));
  scene.advance(1, { kind: "dagPaused", dagId: "dag", paused: true });
  scene.advance(50);
  expect([scene.runState("r"), scene.runState("s"), scene.runState("f", "free")]).toEqual([
    "running",
    "queued",
    "running",
  ]);
});
