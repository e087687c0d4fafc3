import { expect, test } from "vitest";
import { nextMoment } from "#sdk/engine/index.ts";
import {
  createScene,
  dagPlan,
  ended,
  only,
  requestRun,
  seconds,
  taskPlan,
} from "../../../test/support/engine-scene.ts";

const tasks = [taskPlan("a")];

test("no more runs are running than max_active_runs; the one that was due first goes first", () => {
  const scene = createScene([dagPlan(tasks, { maxActiveRuns: 1 })]);
  scene.advance(10, requestRun("late", 5), requestRun("early", 3));
  expect([scene.runState("early"), scene.runState("late")]).toEqual(["running", "queued"]);
  scene.advance(11, ended("early", "a"));
  expect([scene.runState("early"), scene.runState("late")]).toEqual(["success", "running"]);
});

test("a run waits until it is due", () => {
  const scene = createScene([dagPlan(tasks)]);
  const commands = scene.advance(0, requestRun("later", 0, { runAfter: seconds(20) }));
  expect(scene.runState("later")).toBe("queued");
  expect(only(commands, "setTimer").map(({ at }) => at)).toEqual([seconds(20)]);
  expect(nextMoment(scene.engine)).toBe(seconds(20));
  scene.advance(20);
  expect(scene.runState("later")).toBe("running");
});

test("a run whose logical date is to come runs, but nothing of it is scheduled before", () => {
  const scene = createScene([dagPlan(tasks)]);
  const commands = scene.advance(0, requestRun("future", 20, { runAfter: 0 }));
  expect(only(commands, "setTimer").map(({ at }) => at)).toEqual([seconds(20)]);
  expect([scene.runState("future"), scene.states("future")["a"]]).toEqual(["running", "none 0"]);
  scene.advance(20);
  expect(scene.states("future")).toEqual({ a: "running 1" });
});

test("DAGs with few running runs go first, and a round starts twenty", () => {
  const scene = createScene([dagPlan(tasks, { maxActiveRuns: 30 }), dagPlan(tasks, { dagId: "other" })]);
  scene.advance(1, requestRun("first"));
  const wanted = Array.from({ length: 22 }, (_, number) => requestRun(`r${number}`, number / 100));
  const commands = scene.advance(2, ...wanted, requestRun("o", 1, { dagId: "other" }));
  const started = only(commands, "runStateChanged").filter(({ to }) => to === "running");
  expect(started.map(({ runId }) => runId).slice(0, 3)).toEqual(["o", "r0", "r1"]);
  expect(started.filter(({ step }) => step === started[0]?.step)).toHaveLength(20);
  expect(started).toHaveLength(23);
});

test("max_active_runs of zero starts nothing, as in Airflow", () => {
  const scene = createScene([dagPlan(tasks, { maxActiveRuns: 0 })]);
  scene.advance(1, requestRun("r"));
  expect(scene.runState("r")).toBe("queued");
});

test("a paused DAG starts no run and leaves the running one alone until it goes on", () => {
  const chain = [taskPlan("a"), taskPlan("b", { upstream: ["a"] })];
  const scene = createScene([dagPlan(chain, { maxActiveRuns: 1 })]);
  scene.advance(0, requestRun("r"), requestRun("s", 1));
  scene.advance(1, { kind: "dagPaused", dagId: "dag", paused: true }, ended("r", "a"));
  expect(scene.states("r")).toEqual({ a: "success 1", b: "none 0" });
  scene.advance(2, { kind: "dagPaused", dagId: "dag", paused: false });
  expect(scene.states("r")).toEqual({ a: "success 1", b: "running 1" });
  scene.advance(3, { kind: "dagPaused", dagId: "dag", paused: true }, ended("r", "b"));
  expect([scene.runState("r"), scene.runState("s")]).toEqual(["running", "queued"]);
  scene.advance(4, { kind: "dagPaused", dagId: "nothing", paused: false });
  scene.advance(5, { kind: "dagPaused", dagId: "dag", paused: false });
  expect([scene.runState("r"), scene.runState("s")]).toEqual(["success", "running"]);
});

test("a run of a DAG that does not exist, or of a name that is taken, is not made", () => {
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(1, requestRun("r"));
  expect(scene.advance(2, requestRun("r", 1), requestRun("s", 1, { dagId: "nothing" }))).toEqual([]);
});
