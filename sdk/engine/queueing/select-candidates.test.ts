import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { AirflowVersion } from "../../ir/airflow-version.ts";
import type { PoolPlan } from "../engine-configuration.ts";
import { type Candidate, type CompetingRun, type CompetingTask, compareCandidates } from "./candidate.ts";
import { addCandidate, createCandidateQueue, withdrawCandidate } from "./candidate-queue.ts";
import { selectCandidates } from "./select-candidates.ts";
import { countChange, createSlotUsage, openSlots, type SlotUsage, totalSlots } from "./slot-usage.ts";

function competingTask(order: number, more: Partial<CompetingTask> = {}): CompetingTask {
  return {
    order,
    dagId: "dag",
    pool: "default_pool",
    poolSlots: 1,
    priorityWeight: 1,
    maxActiveTisPerDag: null,
    maxActiveTisPerDagrun: null,
    ...more,
  };
}

function competingRun(order: number, more: Partial<CompetingRun> = {}): CompetingRun {
  return { order, dagId: "dag", logicalDate: order, maxActiveTasks: 16, ...more };
}

interface Scene {
  readonly candidates: readonly Candidate[];
  readonly pools: Readonly<Record<string, PoolPlan>>;
  readonly target?: AirflowVersion;
  readonly parallelism?: number;
  readonly paused?: string;
}

function compete({ candidates, pools, target = "3.4", parallelism = 32, paused }: Scene) {
  const queue = createCandidateQueue();
  for (const candidate of candidates) addCandidate(queue, candidate);
  const usage = createSlotUsage(pools, target);
  return { queue, usage, parallelism, maxTisPerQuery: 16, isPaused: (dagId: string) => dagId === paused, target };
}

function select(scene: Scene): readonly string[] {
  return selectCandidates(compete(scene)).map(nameOf);
}

function nameOf({ run, task, mapIndex }: Candidate): string {
  return `${run.order}/${task.order}[${mapIndex}]`;
}

function instances(run: CompetingRun, task: CompetingTask, count: number): readonly Candidate[] {
  return Array.from({ length: count }, (_, mapIndex) => ({ run, task, mapIndex, instance: mapIndex }));
}

const open = { default_pool: { slots: 128, includeDeferred: false } };

test("the heaviest go first, then the oldest logical date, then the map index", () => {
  const [old, young] = [competingRun(1, { logicalDate: 1 }), competingRun(0, { logicalDate: 2 })];
  const undated = competingRun(2, { logicalDate: null });
  const light = competingTask(0);
  const heavy = competingTask(1, { priorityWeight: 5 });
  const candidates = [...instances(young, light, 2), ...instances(old, light, 2), ...instances(undated, light, 1)];
  const all = [...candidates, { run: young, task: heavy, mapIndex: -1, instance: 9 }];
  expect(select({ candidates: all, pools: open })).toEqual([
    "0/1[-1]",
    "2/0[0]",
    "1/0[0]",
    "1/0[1]",
    "0/0[0]",
    "0/0[1]",
  ]);
});

test("a round takes no more than 16, and no more than parallelism leaves", () => {
  const candidates = instances(competingRun(0, { maxActiveTasks: 99 }), competingTask(0), 40);
  expect(select({ candidates, pools: open })).toHaveLength(16);
  expect(select({ candidates, pools: open, parallelism: 3 })).toHaveLength(3);
  expect(select({ candidates, pools: open, parallelism: 0 })).toEqual([]);
});

test("a task that needs more slots than are open lets lighter ones pass", () => {
  const run = competingRun(0);
  const large = { run, task: competingTask(0, { poolSlots: 3, priorityWeight: 9 }), mapIndex: -1, instance: 0 };
  const small = { run, task: competingTask(1), mapIndex: -1, instance: 1 };
  expect(select({ candidates: [large, small], pools: { default_pool: { slots: 2, includeDeferred: false } } })).toEqual(
    ["0/1[-1]"],
  );
});

test("a pool that does not exist starves its tasks, -1 is no limit", () => {
  const run = competingRun(0, { maxActiveTasks: 99 });
  const lost = instances(run, competingTask(0, { pool: "nowhere", priorityWeight: 9 }), 20);
  const free = instances(run, competingTask(1, { pool: "endless", poolSlots: 50 }), 2);
  const pools = { endless: { slots: -1, includeDeferred: false } };
  expect(select({ candidates: [...lost, ...free], pools })).toEqual(["0/1[0]", "0/1[1]"]);
});

test("a run at its limit starves the whole DAG before 3.2, and only itself since", () => {
  const [full, other] = [competingRun(0, { maxActiveTasks: 1 }), competingRun(1, { maxActiveTasks: 1 })];
  const candidates = [...instances(full, competingTask(0), 20), ...instances(other, competingTask(1), 1)];
  for (const [target, expected] of [
    ["3.1", []],
    ["3.2", ["1/1[0]"]],
  ] as const) {
    const scene = compete({ candidates, pools: open, target });
    countChange(scene.usage, competingTask(5), full, "scheduled", "queued");
    expect(selectCandidates(scene).map(nameOf)).toEqual(expected);
  }
});

test("limits of a task count what is deferred since 3.2", () => {
  const limited = competingTask(0, { maxActiveTisPerDag: 2, maxActiveTisPerDagrun: 1 });
  const runs = [competingRun(0), competingRun(1), competingRun(2)];
  const candidates = runs.flatMap((run) => instances(run, limited, 2));
  expect(select({ candidates, pools: open })).toEqual(["0/0[0]", "1/0[0]"]);
  for (const [target, expected] of [
    ["3.1", 2],
    ["3.2", 1],
  ] as const) {
    const scene = compete({ candidates, pools: open, target });
    countChange(scene.usage, limited, competingRun(3), "queued", "running");
    countChange(scene.usage, limited, competingRun(3), "scheduled", "queued");
    countChange(scene.usage, limited, competingRun(3), "running", "deferred");
    expect(selectCandidates(scene)).toHaveLength(expected);
  }
});

test("what is withdrawn or paused is not taken", () => {
  const run = competingRun(0);
  const candidates = instances(run, competingTask(0), 2);
  expect(select({ candidates, pools: open, paused: "dag" })).toEqual([]);
  const scene = compete({ candidates, pools: open });
  withdrawCandidate(scene.queue, run, 0);
  withdrawCandidate(scene.queue, run, 7);
  withdrawCandidate(scene.queue, competingRun(9), 0);
  expect(selectCandidates(scene).map(nameOf)).toEqual(["0/0[1]"]);
  expect(selectCandidates(scene)).toEqual([]);
  expect(scene.queue.ranks.size).toBe(0);
});

const names = ["a", "b", "nowhere"] as const;

property.prop([
  fc.constantFrom<AirflowVersion>("3.0", "3.4"),
  fc.integer({ min: 1, max: 20 }),
  fc.array(
    fc.record({
      pool: fc.constantFrom(...names),
      poolSlots: fc.integer({ min: 1, max: 4 }),
      priorityWeight: fc.integer({ min: 1, max: 3 }),
      perDag: fc.option(fc.integer({ min: 1, max: 3 })),
      perRun: fc.option(fc.integer({ min: 1, max: 2 })),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
  fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom("scheduled", "running", "deferred")), { maxLength: 60 }),
  fc.tuple(fc.integer({ min: -1, max: 5 }), fc.boolean(), fc.integer({ min: 0, max: 5 })),
])(
  "a round chooses what Airflow's loop chooses",
  (target, parallelism, tasks, runs, draws, [slotsA, includeDeferred, slotsB]) => {
    const allTasks = tasks.map((task, order) =>
      competingTask(order, { ...task, maxActiveTisPerDag: task.perDag, maxActiveTisPerDagrun: task.perRun }),
    );
    const allRuns = runs.map((maxActiveTasks, order) =>
      competingRun(order, { maxActiveTasks, dagId: order === 2 ? "other" : "dag" }),
    );
    const pools = { a: { slots: slotsA, includeDeferred }, b: { slots: slotsB, includeDeferred: false } };
    const drawn = draws.map(([task, run, state], instance) => ({
      state,
      candidate: {
        task: allTasks[task % allTasks.length] as CompetingTask,
        run: allRuns[run % allRuns.length] as CompetingRun,
        mapIndex: instance % 4,
        instance,
      },
    }));
    const scene = compete({
      candidates: drawn.filter(({ state }) => state === "scheduled").map(({ candidate }) => candidate),
      pools,
      target,
      parallelism,
    });
    for (const { state, candidate } of drawn) {
      if (state !== "scheduled") countChange(scene.usage, candidate.task, candidate.run, "none", state);
    }
    const waiting = drawn.filter(({ state }) => state === "scheduled").map(({ candidate }) => candidate);
    const reference = compete({ candidates: [], pools, target, parallelism });
    for (const { state, candidate } of drawn) {
      if (state !== "scheduled") countChange(reference.usage, candidate.task, candidate.run, "none", state);
    }
    expect(selectCandidates(scene).map(nameOf)).toEqual(
      airflowsLoop(waiting, reference.usage, parallelism, target).map(nameOf),
    );
  },
);

/** `_executable_task_instances_to_queued` line by line, with lists where Airflow has queries. */
function airflowsLoop(waiting: readonly Candidate[], usage: SlotUsage, parallelism: number, target: AirflowVersion) {
  const free = [...usage.pools.values()].reduce((sum, pool) => sum + Math.max(0, openSlots(pool)), 0);
  const maxTis = Math.min(16, parallelism - usage.active, free);
  const executable: Candidate[] = [];
  if (maxTis <= 0) return executable;
  const starvedPools = new Set([...usage.pools].filter(([, pool]) => openSlots(pool) <= 0).map(([name]) => name));
  const [starvedDags, starvedTasks, starvedTasksOfRuns] = [new Set<string>(), new Set<number>(), new Set<string>()];
  const sizes = () => starvedPools.size + starvedDags.size + starvedTasks.size + starvedTasksOfRuns.size;
  for (;;) {
    const before = sizes();
    let examined = waiting
      .filter(
        ({ task, run }) =>
          !starvedPools.has(task.pool) &&
          !starvedDags.has(run.dagId) &&
          !starvedTasks.has(task.order) &&
          !starvedTasksOfRuns.has(`${run.order}/${task.order}`),
      )
      .toSorted(compareCandidates);
    if (target === "3.4") {
      examined = examined.filter(({ run }) => (usage.activeOfRun.get(run) ?? 0) < run.maxActiveTasks);
      examined = examined.filter(
        (candidate, place) =>
          examined.slice(0, place).filter(({ run }) => run === candidate.run).length < candidate.run.maxActiveTasks,
      );
    }
    examined = examined.slice(0, maxTis);
    for (const candidate of examined) {
      const { task, run } = candidate;
      const pool = usage.pools.get(task.pool);
      if (pool === undefined || openSlots(pool) <= 0) starvedPools.add(task.pool);
      else if (task.poolSlots > totalSlots(pool) || task.poolSlots > openSlots(pool)) starvedTasks.add(task.order);
      else if ((usage.activeOfRun.get(run) ?? 0) >= run.maxActiveTasks) starvedDags.add(run.dagId);
      else if (task.maxActiveTisPerDag !== null && (usage.activeOfTask.get(task) ?? 0) >= task.maxActiveTisPerDag)
        starvedTasks.add(task.order);
      else if (
        task.maxActiveTisPerDagrun !== null &&
        (usage.activeOfTaskInRun.get(run)?.get(task) ?? 0) >= task.maxActiveTisPerDagrun
      )
        starvedTasksOfRuns.add(`${run.order}/${task.order}`);
      else {
        executable.push(candidate);
        countChange(usage, task, run, "scheduled", "queued");
      }
    }
    if (executable.length > 0 || examined.length < maxTis || sizes() === before) return executable;
  }
}
