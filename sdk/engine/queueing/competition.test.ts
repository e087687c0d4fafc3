import { expect, test } from "vitest";
import { loadEngine, saveEngine } from "#sdk/engine/index.ts";
import { createScene, dagPlan, ended, only, requestRun, taskPlan } from "../../../test/support/engine-scene.ts";

const one = { slots: 1, includeDeferred: false };

test("a task whose run ends leaves its slot to the next heaviest", () => {
  const tasks = [taskPlan("light", { pool: "one" }), taskPlan("heavy", { pool: "one", priorityWeight: 2 })];
  const scene = createScene([dagPlan(tasks)], { limits: { pools: { one }, parallelism: 32 } });
  scene.advance(0, requestRun("r"));
  expect(scene.states("r")).toEqual({ light: "scheduled 1", heavy: "running 1" });
  scene.advance(1, ended("r", "heavy"));
  expect(scene.states("r")).toEqual({ light: "running 1", heavy: "success 1" });
});

test("a pool that is made or enlarged lets go what waits for it", () => {
  const scene = createScene([dagPlan([taskPlan("a", { pool: "new" }), taskPlan("b", { pool: "new" })])]);
  scene.advance(0, requestRun("r"));
  expect(scene.states("r")).toEqual({ a: "scheduled 1", b: "scheduled 1" });
  scene.advance(1, { kind: "poolChanged", name: "new", pool: one });
  expect(scene.states("r")).toEqual({ a: "running 1", b: "scheduled 1" });
  scene.advance(2, { kind: "poolChanged", name: "new", pool: { ...one, slots: 2 } });
  expect(scene.states("r")).toEqual({ a: "running 1", b: "running 1" });
});

test("without limits a pool is no matter", () => {
  const scene = createScene([dagPlan([taskPlan("a", { pool: "nowhere" })])], { limits: null });
  scene.advance(0, requestRun("r"), { kind: "poolChanged", name: "other", pool: one });
  expect(scene.states("r")).toEqual({ a: "running 1" });
});

test("an engine that is loaded knows who competes and what is taken", () => {
  const tasks = ["a", "b", "c"].map((taskId) => taskPlan(taskId, { pool: "one" }));
  const scene = createScene([dagPlan(tasks)], { limits: { pools: { one }, parallelism: 32 } });
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "a"));
  scene.engine = loadEngine(scene.engine.configuration, JSON.parse(JSON.stringify(saveEngine(scene.engine))));
  expect(scene.states("r")).toEqual({ a: "success 1", b: "running 1", c: "scheduled 1" });
  scene.advance(2, ended("r", "b"));
  expect(scene.states("r")).toEqual({ a: "success 1", b: "success 1", c: "running 1" });
});

test("a pool that is gone when an engine is loaded keeps its tasks waiting", () => {
  const scene = createScene([dagPlan([taskPlan("a", { pool: "one" }), taskPlan("b", { pool: "one" })])], {
    limits: { pools: { one }, parallelism: 32 },
  });
  scene.advance(0, requestRun("r"));
  const snapshot = saveEngine(scene.engine);
  delete snapshot.data.scheduler.pools["one"];
  scene.engine = loadEngine(scene.engine.configuration, snapshot);
  scene.advance(1, ended("r", "a"));
  expect(scene.states("r")).toEqual({ a: "success 1", b: "scheduled 1" });
});

test("it is known when only a database would have decided", () => {
  const tied = [taskPlan("a", { pool: "one" }), taskPlan("b", { pool: "one" })];
  const ranked = [taskPlan("a", { pool: "one", priorityWeight: 2 }), taskPlan("b", { pool: "one" })];
  for (const [tasks, ambiguous] of [
    [tied, true],
    [ranked, false],
  ] as const) {
    const scene = createScene([dagPlan(tasks)], { limits: { pools: { one }, parallelism: 32 } });
    scene.advance(0, requestRun("r"));
    expect(scene.engine.competition?.ambiguous).toBe(ambiguous);
  }
});

test("an engine without limits is loaded without them", () => {
  const scene = createScene([dagPlan([taskPlan("a")])], { limits: null });
  scene.advance(0, requestRun("r"));
  scene.engine = loadEngine(scene.engine.configuration, saveEngine(scene.engine));
  expect(scene.engine.competition).toBeNull();
  scene.advance(1, ended("r", "a"));
  expect(scene.runState("r")).toBe("success");
});

test("a query takes as many as parallelism leaves when it has no limit of its own", () => {
  const over = [{ kind: "literal", length: 20 }] as const;
  const plan = dagPlan([taskPlan("m", { map: { kind: "product", over } })], { maxActiveTasks: 99 });
  for (const [more, first] of [
    [{ maxTisPerQuery: 0 }, 20],
    [{}, 16],
    [{ maxTisPerQuery: 5 }, 5],
  ] as const) {
    const scene = createScene([plan], { limits: { pools: {}, parallelism: 32, ...more } });
    const queued = only(scene.advance(0, requestRun("r")), "stateChanged").filter(({ to }) => to === "queued");
    expect(queued.filter(({ step }) => step === queued[0]?.step)).toHaveLength(first);
    expect(queued).toHaveLength(20);
  }
});
