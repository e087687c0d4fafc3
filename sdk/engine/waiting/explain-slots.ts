import type { Candidate, CompetingRun } from "../queueing/candidate.ts";
import type { Competition } from "../queueing/competition.ts";
import { openSlots, type PoolUsage, type SlotUsage } from "../queueing/slot-usage.ts";
import { type QueueObstacle, whyNotQueued } from "../queueing/why-not-queued.ts";
import type { WaitReason } from "./wait-reason.ts";

/** What keeps a task instance that is ready from being queued. */
export function explainSlots(competition: Competition, run: number, instance: number): readonly WaitReason[] {
  const { queue, runs, usage, parallelism } = competition;
  const candidate = queue.waiting.get(runs.get(run) as CompetingRun)?.get(instance) as Candidate;
  const obstacle = whyNotQueued(candidate, usage);
  if (obstacle !== null) return [{ rule: obstacle, text: words[obstacle](candidate, usage) }];
  return usage.active >= parallelism
    ? [{ rule: "parallelism", text: `${usage.active} task instances are active, as many as parallelism allows` }]
    : [{ rule: "starved", text: "one that goes first could not be queued, and Airflow looks no further in its run" }];
}

const words: Readonly<Record<QueueObstacle, (candidate: Candidate, usage: SlotUsage) => string>> = {
  unknown_pool: ({ task }) => `pool ${task.pool} does not exist`,
  pool_full: ({ task }) => `pool ${task.pool} is full`,
  more_slots_than_pool: ({ task }) => `it needs ${task.poolSlots} slots, more than pool ${task.pool} has`,
  too_few_slots: ({ task }, usage) =>
    `it needs ${task.poolSlots} slots, pool ${task.pool} has ${openSlots(usage.pools.get(task.pool) as PoolUsage)} open`,
  max_active_tasks: ({ run }) =>
    `its run has ${run.maxActiveTasks} active task instances, as many as max_active_tasks allows`,
  max_active_tis_per_dag: ({ task }) =>
    `${task.maxActiveTisPerDag} of its task are active, as many as max_active_tis_per_dag allows`,
  max_active_tis_per_dagrun: ({ task }) =>
    `${task.maxActiveTisPerDagrun} of its task are active in its run, as many as max_active_tis_per_dagrun allows`,
};
