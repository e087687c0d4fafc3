import { expect, test } from "vitest";
import { createScene, dagPlan, ended, failure, requestRun, taskPlan } from "../../test/support/engine-scene.ts";
import { loadEngine, saveEngine } from "./save-engine.ts";

test("an engine that went through JSON goes on as the saved one would", () => {
  const tasks = [taskPlan("a", { retries: 1 }), taskPlan("b", { upstream: ["a"], dependsOnPast: true })];
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(0, requestRun("r", 0), requestRun("s", 1));
  scene.advance(1, ended("r", "a", failure));
  const snapshot = JSON.parse(JSON.stringify(saveEngine(scene.engine)));
  const other = createScene([dagPlan(tasks)]);
  other.engine = loadEngine(other.engine.configuration, snapshot);
  for (const at of [2, 400]) expect(other.advance(at, ended("s", "a"))).toEqual(scene.advance(at, ended("s", "a")));
  const last = ended("r", "a", { kind: "success" }, { tryNumber: 2 });
  expect(other.advance(500, last)).toEqual(scene.advance(500, last));
  expect(other.states("s")).toEqual(scene.states("s"));
});

test("a snapshot is not touched by what the engine does later", () => {
  const scene = createScene([dagPlan([taskPlan("a")])]);
  scene.advance(0, requestRun("r"));
  const snapshot = saveEngine(scene.engine);
  const before = JSON.stringify(snapshot);
  scene.advance(1, ended("r", "a"));
  expect(JSON.stringify(snapshot)).toBe(before);
});
