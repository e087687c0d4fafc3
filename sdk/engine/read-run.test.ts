import { expect, test } from "vitest";
import {
  createScene,
  dagPlan,
  ended,
  failure,
  requestRun,
  seconds,
  taskPlan,
} from "../../test/support/engine-scene.ts";
import { readRun } from "./read-run.ts";
import { readTaskInstances } from "./read-task-instances.ts";
import { nextMoment } from "./state/next-moment.ts";

test("a run is read with its dates and its state", () => {
  const scene = createScene([dagPlan([taskPlan("a")])]);
  scene.advance(0, requestRun("r", 5));
  expect(readRun(scene.engine, "dag", "r")).toMatchObject({ state: "queued", runAfter: seconds(5), startedAt: null });
  scene.advance(7);
  scene.advance(8, ended("r", "a"));
  expect(readRun(scene.engine, "dag", "r")).toMatchObject({
    state: "success",
    startedAt: seconds(7),
    endedAt: seconds(8),
  });
});

test("there is nothing to read of a DAG or a run that nobody made", () => {
  const { engine } = createScene([dagPlan([taskPlan("a")])]);
  expect(readRun(engine, "dag", "r")).toBeNull();
  expect(readRun(engine, "nobody", "r")).toBeNull();
  expect(readTaskInstances(engine, "nobody", "r")).toEqual([]);
});

test("the next moment is that of a retry or a reschedule that is still awaited", () => {
  const scene = createScene([dagPlan([taskPlan("a", { retries: 1, retryDelay: seconds(60) }), taskPlan("b")])]);
  scene.advance(0, requestRun("r"));
  expect(nextMoment(scene.engine)).toBeNull();
  scene.advance(1, ended("r", "a", failure), ended("r", "b", { kind: "rescheduled", at: seconds(30) }));
  expect(nextMoment(scene.engine)).toBe(seconds(30));
  expect(readTaskInstances(scene.engine, "dag", "r").map(({ until }) => until)).toEqual([seconds(61), seconds(30)]);
  scene.advance(30);
  expect(nextMoment(scene.engine)).toBe(seconds(61) + 1);
  scene.advance(40, { kind: "runStopped", dagId: "dag", runId: "r" });
  expect(nextMoment(scene.engine)).toBeNull();
});
