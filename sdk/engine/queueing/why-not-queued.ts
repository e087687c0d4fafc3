import type { Candidate } from "./candidate.ts";
import { openSlots, type SlotUsage, totalSlots } from "./slot-usage.ts";

/** What keeps a task instance that is ready from being queued. */
export type QueueObstacle =
  | "unknown_pool"
  | "pool_full"
  | "more_slots_than_pool"
  | "too_few_slots"
  | "max_active_tasks"
  | "max_active_tis_per_dag"
  | "max_active_tis_per_dagrun";

/** The first thing that keeps a candidate from being queued, in the order in which Airflow looks; null for nothing. */
export function whyNotQueued({ task, run }: Candidate, usage: SlotUsage): QueueObstacle | null {
  const pool = usage.pools.get(task.pool);
  if (pool === undefined) return "unknown_pool";
  const open = openSlots(pool);
  if (open <= 0) return "pool_full";
  if (task.poolSlots > totalSlots(pool)) return "more_slots_than_pool";
  if (task.poolSlots > open) return "too_few_slots";
  if ((usage.activeOfRun.get(run) ?? 0) >= run.maxActiveTasks) return "max_active_tasks";
  const ofTask = usage.activeOfTask.get(task) ?? 0;
  if (task.maxActiveTisPerDag !== null && ofTask >= task.maxActiveTisPerDag) return "max_active_tis_per_dag";
  const inRun = usage.activeOfTaskInRun.get(run)?.get(task) ?? 0;
  if (task.maxActiveTisPerDagrun !== null && inRun >= task.maxActiveTisPerDagrun) return "max_active_tis_per_dagrun";
  return null;
}
