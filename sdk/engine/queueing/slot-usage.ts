import { type AirflowVersion, isAtLeast } from "../../ir/airflow-version.ts";
import type { PoolPlan } from "../engine-configuration.ts";
import type { TaskInstanceState } from "../task-instance-state.ts";
import type { CompetingRun, CompetingTask } from "./candidate.ts";

/** How many slots of what are taken. Follows each change of a state, so nothing is ever counted again. */
export interface SlotUsage {
  readonly pools: Map<string, PoolUsage>;
  /** Task instances that are queued or running. */
  active: number;
  readonly activeOfRun: Map<CompetingRun, number>;
  /** Of tasks that are limited: over all runs. */
  readonly activeOfTask: Map<CompetingTask, number>;
  /** Of tasks that are limited: in one run. */
  readonly activeOfTaskInRun: Map<CompetingRun, Map<CompetingTask, number>>;
  /** Whether a deferred task instance counts towards the limits of its task: since Airflow 3.2. */
  readonly deferredCountsOfTask: boolean;
}

/** A pool and what is taken of it. */
export interface PoolUsage {
  plan: PoolPlan;
  /** Slots of task instances that are queued or running. */
  active: number;
  /** Slots of those that are deferred. */
  deferred: number;
}

/** Nothing taken of these pools. */
export function createSlotUsage(pools: Readonly<Record<string, PoolPlan>>, target: AirflowVersion): SlotUsage {
  const usage: SlotUsage = {
    pools: new Map(),
    active: 0,
    activeOfRun: new Map(),
    activeOfTask: new Map(),
    activeOfTaskInRun: new Map(),
    deferredCountsOfTask: isAtLeast(target, "3.2"),
  };
  for (const [name, plan] of Object.entries(pools)) setPool(usage, name, plan);
  return usage;
}

/** Slots that are free: less than none when a pool was made smaller, infinite without a limit. */
export function openSlots(pool: PoolUsage): number {
  return totalSlots(pool) - pool.active - (pool.plan.includeDeferred ? pool.deferred : 0);
}

/** All slots of a pool. */
export function totalSlots(pool: PoolUsage): number {
  return pool.plan.slots === -1 ? Number.POSITIVE_INFINITY : pool.plan.slots;
}

/** Follows the change of a task instance from one state to another. */
export function countChange(
  usage: SlotUsage,
  task: CompetingTask,
  run: CompetingRun,
  from: TaskInstanceState,
  to: TaskInstanceState,
): void {
  const active = Number(isActive(to)) - Number(isActive(from));
  const deferred = Number(to === "deferred") - Number(from === "deferred");
  if (active === 0 && deferred === 0) return;
  usage.active += active;
  const pool = usage.pools.get(task.pool);
  if (pool !== undefined) {
    pool.active += active * task.poolSlots;
    pool.deferred += deferred * task.poolSlots;
  }
  add(usage.activeOfRun, run, active);
  if (task.maxActiveTisPerDag === null && task.maxActiveTisPerDagrun === null) return;
  const ofTask = usage.deferredCountsOfTask ? active + deferred : active;
  add(usage.activeOfTask, task, ofTask);
  const inRun = usage.activeOfTaskInRun.get(run) ?? new Map<CompetingTask, number>();
  usage.activeOfTaskInRun.set(run, inRun);
  add(inRun, task, ofTask);
}

/** A pool was made or changed. */
export function setPool(usage: SlotUsage, name: string, plan: PoolPlan): void {
  const pool = usage.pools.get(name);
  if (pool === undefined) usage.pools.set(name, { plan, active: 0, deferred: 0 });
  else pool.plan = plan;
}

function isActive(state: TaskInstanceState): boolean {
  return state === "queued" || state === "running";
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
