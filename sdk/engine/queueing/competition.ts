import type { AirflowVersion } from "../../ir/airflow-version.ts";
import type { EngineLimits, PoolPlan } from "../engine-configuration.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { RunRecord } from "../state/run-record.ts";
import { stateCode, stateName } from "../state/state-code.ts";
import type { CompetingRun, CompetingTask } from "./candidate.ts";
import { addCandidate, type CandidateQueue, createCandidateQueue, withdrawCandidate } from "./candidate-queue.ts";
import { createPriorityWeights } from "./priority-weights.ts";
import { countChange, createSlotUsage, type SlotUsage } from "./slot-usage.ts";

/**
 * All task instances that compete for slots, and what is taken. Follows from the engine's data: it is made anew when an engine is loaded, and kept up to date by
 * `changeState` alone.
 */
export interface Competition {
  readonly queue: CandidateQueue;
  readonly usage: SlotUsage;
  readonly parallelism: number;
  /** Infinite for no limit. */
  readonly maxTisPerQuery: number;
  readonly target: AirflowVersion;
  readonly isPaused: (dagId: string) => boolean;
  readonly runs: Map<number, CompetingRun>;
  /** By number of the DAG; made when the first of its task instances is ready. */
  readonly tasks: Map<number, readonly CompetingTask[]>;
  /** Ranks of what was queued at the present moment. */
  readonly queuedRanks: Set<string>;
  /** Whether the database alone decided, among task instances of equal rank, which ones were queued: Airflow's own choice is arbitrary there. */
  ambiguous: boolean;
}

/** What a competition is made from. */
export interface CompetitionRules {
  readonly pools: Readonly<Record<string, PoolPlan>>;
  readonly limits: EngineLimits;
  readonly target: AirflowVersion;
  readonly isPaused: (dagId: string) => boolean;
}

/** A competition in which nobody takes part yet. */
export function createCompetition({ pools, limits, target, isPaused }: CompetitionRules): Competition {
  return {
    queue: createCandidateQueue(),
    usage: createSlotUsage(pools, target),
    parallelism: limits.parallelism,
    maxTisPerQuery: limits.maxTisPerQuery === 0 ? Number.POSITIVE_INFINITY : (limits.maxTisPerQuery ?? 16),
    target,
    isPaused,
    runs: new Map(),
    tasks: new Map(),
    queuedRanks: new Set(),
    ambiguous: false,
  };
}

/** The task instance that has changed, with the run and the DAG that it belongs to. */
export interface CompetingInstance {
  readonly dag: PreparedDag;
  readonly record: RunRecord;
  /** Number of the run. */
  readonly run: number;
  readonly instance: number;
}

/** Follows a change of state. Who is queued has been counted already, see `selectCandidates`. */
export function followChange(competition: Competition, changed: CompetingInstance, from: number, to: number): void {
  if (from === stateCode.scheduled && to === stateCode.queued) return;
  const { record, instance } = changed;
  const { task: taskOf, mapIndex } = record.instances;
  const task = competingTasks(competition, changed)[taskOf[instance] as number] as CompetingTask;
  const run = competingRun(competition, changed);
  countChange(competition.usage, task, run, stateName(from), stateName(to));
  if (to === stateCode.scheduled) {
    addCandidate(competition.queue, { task, run, mapIndex: mapIndex[instance] as number, instance });
  } else if (from === stateCode.scheduled) withdrawCandidate(competition.queue, run, instance);
}

function competingRun({ runs }: Competition, { dag, record, run }: CompetingInstance): CompetingRun {
  let competing = runs.get(run);
  if (competing === undefined) {
    const { dagId, maxActiveTasks } = dag.plan;
    competing = { order: run, dagId, logicalDate: record.logicalDate, maxActiveTasks };
    runs.set(run, competing);
  }
  return competing;
}

function competingTasks({ tasks }: Competition, { dag, record }: CompetingInstance): readonly CompetingTask[] {
  let competing = tasks.get(record.dag);
  if (competing === undefined) {
    const weights = createPriorityWeights(dag.tasks, dag.upstream, dag.downstream);
    competing = dag.tasks.map((plan, order) => ({
      order,
      dagId: dag.plan.dagId,
      pool: plan.pool,
      poolSlots: plan.poolSlots,
      priorityWeight: weights[order] as number,
      maxActiveTisPerDag: plan.maxActiveTisPerDag,
      maxActiveTisPerDagrun: plan.maxActiveTisPerDagrun,
    }));
    tasks.set(record.dag, competing);
  }
  return competing;
}
