import { expect, test } from "vitest";
import { explainWait } from "#sdk/engine/index.ts";
import {
  createScene,
  dagPlan,
  type EngineScene,
  ended,
  failure,
  requestRun,
  seconds,
  taskPlan,
} from "../../../test/support/engine-scene.ts";
import { stateCode } from "../state/state-code.ts";

function reasons(scene: EngineScene, at: number, taskId: string, runId = "r"): readonly string[] {
  const key = { dagId: "dag", runId, taskId, mapIndex: -1 };
  return explainWait(scene.engine, key, seconds(at)).map(({ rule, text }) => `${rule}: ${text}`);
}

test("a task that waits for others says how they stand", () => {
  const tasks = [taskPlan("a"), taskPlan("b"), taskPlan("c", { upstream: ["a", "b"], triggerRule: "all_done" })];
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(0, requestRun("r"));
  expect(reasons(scene, 0, "c")).toEqual(["trigger_rule: its trigger rule all_done is not met: above it 2 not done"]);
  scene.advance(1, ended("r", "a", failure));
  expect(reasons(scene, 1, "c")).toEqual([
    "trigger_rule: its trigger rule all_done is not met: above it 1 failed, 1 not done",
  ]);
});

test("what runs, has ended or does not exist has no reason; what is deferred waits for its trigger", () => {
  const scene = createScene([dagPlan([taskPlan("a"), taskPlan("b"), taskPlan("c")])]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "a"), ended("r", "b", { kind: "deferred" }));
  expect(["a", "c", "nothing"].map((taskId) => reasons(scene, 1, taskId))).toEqual([[], [], []]);
  expect(reasons(scene, 1, "b")).toEqual(["deferred: it waits for its trigger"]);
});

test("a retry and a reschedule say when they go on", () => {
  const scene = createScene([dagPlan([taskPlan("a", { retries: 1 }), taskPlan("b", { kind: "sensor" })])]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "a", failure), ended("r", "b", { kind: "rescheduled", at: seconds(60) }));
  expect(reasons(scene, 1, "a")).toEqual(["retry_period: it is tried again at 1970-01-01T00:05:01+00:00"]);
  expect(reasons(scene, 1, "b")).toEqual(["reschedule_period: it is asked again at 1970-01-01T00:01:00+00:00"]);
});

test("a task that depends on the past says what is not done in the run before", () => {
  for (const [waitForDownstream, text] of [
    [false, "it depends on the past: it is not done in the run before"],
    [true, "it depends on the past: in the run before, it or what is directly below it is not done"],
  ] as const) {
    const scene = createScene([dagPlan([taskPlan("a", { dependsOnPast: true, waitForDownstream })])]);
    scene.advance(5, requestRun("q", 1), requestRun("r", 2));
    expect(reasons(scene, 5, "a")).toEqual([`previous_run: ${text}`]);
  }
});

test("a run that is queued, paused or to come keeps all its tasks", () => {
  const scene = createScene([dagPlan([taskPlan("a")], { maxActiveRuns: 1 })]);
  scene.advance(5, requestRun("q", 1), requestRun("r", 2), requestRun("s", 60));
  expect(reasons(scene, 5, "a")).toEqual(["max_active_runs: its run is queued: as many runs as allowed are running"]);
  expect(reasons(scene, 5, "a", "s")).toEqual([
    "run_not_due: its run is not due before 1970-01-01T00:01:00+00:00",
    "logical_date: its run is for 1970-01-01T00:01:00+00:00, which is to come",
  ]);
  scene.advance(6, { kind: "dagPaused", dagId: "dag", paused: true });
  expect(reasons(scene, 6, "a")[0]).toBe("dag_paused: DAG dag is paused");
});

test("what never ran in a run that has ended says so, with limits and without", () => {
  for (const limits of [null, { pools: {}, parallelism: 32 }]) {
    const tasks = [taskPlan("a"), taskPlan("b", { upstream: ["a"] })];
    const scene = createScene([dagPlan(tasks, { dagrunTimeout: seconds(1) })], { target: "3.0", limits });
    scene.advance(0, requestRun("r"));
    if (limits === null) expect(reasons(scene, 9, "b")).toHaveLength(1);
    else {
      scene.advance(9);
      expect(reasons(scene, 9, "b")[0]).toBe("run_ended: its run has ended");
    }
  }
});

test.each([
  [{ pool: "nowhere" }, "unknown_pool: pool nowhere does not exist"],
  [{ pool: "none" }, "pool_full: pool none is full"],
  [{ pool: "two", poolSlots: 3 }, "more_slots_than_pool: it needs 3 slots, more than pool two has"],
  [{ pool: "two", poolSlots: 2 }, "too_few_slots: it needs 2 slots, pool two has 1 open"],
] as const)("a task that waits for slots says which: %j", (more, text) => {
  const pools = { two: { slots: 2, includeDeferred: false }, none: { slots: 0, includeDeferred: false } };
  const tasks = [taskPlan("first", { pool: "two", priorityWeight: 9 }), taskPlan("a", more)];
  const scene = createScene([dagPlan(tasks)], { limits: { pools, parallelism: 32 } });
  scene.advance(0, requestRun("r"));
  expect(reasons(scene, 0, "a")).toEqual([text]);
});

test("a task that waits for a limit says which", () => {
  const mapped = { map: { kind: "product", over: [{ kind: "literal", length: 2 }] } } as const;
  const why = (more: object, plan: object, parallelism = 32) => {
    const scene = createScene([dagPlan([taskPlan("m", { ...mapped, ...more })], plan)], {
      limits: { pools: {}, parallelism },
    });
    scene.advance(0, requestRun("r"));
    return explainWait(scene.engine, { dagId: "dag", runId: "r", taskId: "m", mapIndex: 1 }, 0).map(({ rule }) => rule);
  };
  expect(why({}, { maxActiveTasks: 1 })).toEqual(["max_active_tasks"]);
  expect(why({ maxActiveTisPerDag: 1 }, {})).toEqual(["max_active_tis_per_dag"]);
  expect(why({ maxActiveTisPerDagrun: 1 }, {})).toEqual(["max_active_tis_per_dagrun"]);
  expect(why({}, {}, 1)).toEqual(["parallelism"]);
});

test("a task behind one that cannot be queued is not looked at, as in Airflow since 3.2", () => {
  const tasks = [taskPlan("large", { pool: "one", poolSlots: 2, priorityWeight: 9 }), taskPlan("a")];
  const pools = { one: { slots: 1, includeDeferred: false } };
  const scene = createScene([dagPlan(tasks, { maxActiveTasks: 1 })], { limits: { pools, parallelism: 32 } });
  scene.advance(0, requestRun("r"));
  expect(reasons(scene, 0, "a")).toEqual([
    "starved: one that goes first could not be queued, and Airflow looks no further in its run",
  ]);
});

test("what a branch skips or a failure settles says so while nobody looks at it", () => {
  const tasks = [
    taskPlan("choose", { kind: "branch" }),
    taskPlan("left", { upstream: ["choose"] }),
    taskPlan("list", { retries: 0 }),
    taskPlan("each", {
      upstream: ["list"],
      triggerRule: "all_done",
      map: { kind: "each", over: [{ kind: "task", taskId: "list" }] },
    }),
  ];
  const scene = createScene([dagPlan(tasks)]);
  scene.advance(0, requestRun("r"));
  scene.advance(1, ended("r", "choose", { kind: "success", follow: [] }));
  scene.advance(2, { kind: "dagPaused", dagId: "dag", paused: true }, ended("r", "list", failure));
  expect(reasons(scene, 2, "each")).toEqual([
    "dag_paused: DAG dag is paused",
    "mapped_upstream: what it is mapped over has not succeeded",
  ]);
  scene.advance(3, { kind: "tasksCleared", instances: [{ dagId: "dag", runId: "r", taskId: "left", mapIndex: -1 }] });
  expect(reasons(scene, 3, "left")).toEqual([
    "dag_paused: DAG dag is paused",
    "previously_skipped: a branch or a short circuit above it skips it",
  ]);
});

test("a task that is mapped over one that was removed waits for it", () => {
  const over = [{ kind: "task", taskId: "list" }] as const;
  const scene = createScene([
    dagPlan([taskPlan("list"), taskPlan("each", { upstream: ["list"], map: { kind: "each", over } })]),
  ]);
  scene.advance(0, requestRun("r"));
  const { state } = scene.engine.data.runs[0]?.instances ?? { state: [] };
  state[0] = stateCode.removed;
  expect(reasons(scene, 0, "each").at(-1)).toBe("mapped_upstream: what it is mapped over has not succeeded");
});
