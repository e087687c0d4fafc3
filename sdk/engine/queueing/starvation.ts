import type { Candidate, CompetingRun, CompetingTask } from "./candidate.ts";
import type { Lane } from "./candidate-queue.ts";
import type { QueueObstacle } from "./why-not-queued.ts";

/** What the next query leaves out, because a candidate was kept by it. Airflow: `starved_pools`, `starved_dags`, `starved_tasks` and one more. */
export interface Starvation {
  readonly pools: Set<string>;
  readonly dags: Set<string>;
  readonly tasks: Set<CompetingTask>;
  readonly tasksOfRuns: Map<CompetingRun, Set<CompetingTask>>;
}

/** Leaves out what another one leaves out already, or nothing. */
export function createStarvation(before?: Starvation): Starvation {
  return {
    pools: new Set(before?.pools),
    dags: new Set(before?.dags),
    tasks: new Set(before?.tasks),
    tasksOfRuns: new Map(Array.from(before?.tasksOfRuns ?? [], ([run, tasks]) => [run, new Set(tasks)])),
  };
}

/** Leaves out from now on what keeps this candidate. */
export function starve(starvation: Starvation, { task, run }: Candidate, obstacle: QueueObstacle): void {
  if (obstacle === "unknown_pool" || obstacle === "pool_full") starvation.pools.add(task.pool);
  else if (obstacle === "max_active_tasks") starvation.dags.add(run.dagId);
  else if (obstacle === "max_active_tis_per_dagrun") {
    starvation.tasksOfRuns.set(run, (starvation.tasksOfRuns.get(run) ?? new Set()).add(task));
  } else starvation.tasks.add(task);
}

/** Whether all candidates of a lane are left out. */
export function isLaneStarved(starvation: Starvation, { run, pool, task }: Lane): boolean {
  return (
    starvation.pools.has(pool) ||
    starvation.dags.has(run.dagId) ||
    (task !== null && isTaskStarved(starvation, task, run))
  );
}

/** Whether all instances of a task in a run are left out. */
export function isTaskStarved(starvation: Starvation, task: CompetingTask, run: CompetingRun): boolean {
  return starvation.tasks.has(task) || starvation.tasksOfRuns.get(run)?.has(task) === true;
}
