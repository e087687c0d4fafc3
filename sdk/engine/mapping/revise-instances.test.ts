import { expect, test } from "vitest";
import { createScene, dagPlan, ended, requestRun, taskPlan } from "../../../test/support/engine-scene.ts";

const items = (length: number) => ({ kind: "success", returned: { kind: "items", length } }) as const;

function clear(...names: readonly (readonly [taskId: string, mapIndex: number])[]) {
  const instances = names.map(([taskId, mapIndex]) => ({ dagId: "dag", runId: "r", taskId, mapIndex }));
  return { kind: "tasksCleared", instances } as const;
}

function playTo(length: number) {
  const over = { kind: "product", over: [{ kind: "task", taskId: "a" }] } as const;
  const scene = createScene([dagPlan([taskPlan("a"), taskPlan("m", { upstream: ["a"], map: over })])]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "a", items(length)));
  for (let mapIndex = 0; mapIndex < length; mapIndex += 1) scene.advance(2, ended("r", "m", undefined, { mapIndex }));
  return scene;
}

test("what is mapped over a longer list after it was cleared gets the missing instances", () => {
  const scene = playTo(2);
  scene.advance(3, clear(["a", -1], ["m", 0], ["m", 1]));
  scene.advance(4, ended("r", "a", items(3), { tryNumber: 2 }));
  expect(scene.states("r")).toEqual({ a: "success 2", "m[0]": "running 2", "m[1]": "running 2", "m[2]": "running 1" });
});

test("what is mapped over a shorter list loses the instances beyond it", () => {
  const scene = playTo(3);
  scene.advance(3, clear(["a", -1], ["m", 0]));
  scene.advance(4, ended("r", "a", items(1), { tryNumber: 2 }));
  expect(scene.states("r")).toEqual({ a: "success 2", "m[0]": "running 2", "m[1]": "removed 1", "m[2]": "removed 1" });
  scene.advance(5, ended("r", "m", undefined, { mapIndex: 0, tryNumber: 2 }));
  expect(scene.runState("r")).toBe("success");
});
