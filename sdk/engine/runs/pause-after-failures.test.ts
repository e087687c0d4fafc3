import { expect, test } from "vitest";
import {
  createScene,
  dagPlan,
  ended,
  failure,
  only,
  requestRun,
  taskPlan,
} from "../../../test/support/engine-scene.ts";

const plan = dagPlan([taskPlan("a")], { maxConsecutiveFailedDagRuns: 2 });

test("a DAG is paused when its last runs have failed, as many as it says", () => {
  const scene = createScene([plan]);
  scene.advance(2, requestRun("r", 1), requestRun("s", 2));
  expect(only(scene.advance(3, ended("r", "a", failure)), "dagPauseChanged")).toEqual([]);
  expect(only(scene.advance(4, ended("s", "a", failure)), "dagPauseChanged")).toEqual([
    { kind: "dagPauseChanged", dagId: "dag", paused: true },
  ]);
  scene.advance(5, requestRun("t", 3));
  expect(scene.runState("t")).toBe("queued");
});

test("a success in between, or too few runs, let it go on", () => {
  const scene = createScene([plan]);
  scene.advance(3, requestRun("r", 1), requestRun("s", 2), requestRun("t", 3));
  const commands = scene.advance(4, ended("r", "a", failure), ended("s", "a"), ended("t", "a", failure));
  expect(only(commands, "dagPauseChanged")).toEqual([]);
});

test.each([
  ["3.1", 1],
  ["3.2", 0],
] as const)(
  "the last runs are those of the latest logical dates before 3.2, then those due last: %s",
  (target, pauses) => {
    const scene = createScene([plan], { target });
    const due = (runAfter: number) => ({ runAfter });
    scene.advance(9, requestRun("r", 3, due(1)), requestRun("s", 2, due(2)), requestRun("t", null, due(3)));
    scene.advance(10, ended("t", "a"));
    const commands = scene.advance(11, ended("r", "a", failure), ended("s", "a", failure));
    expect(only(commands, "dagPauseChanged")).toHaveLength(pauses);
  },
);
