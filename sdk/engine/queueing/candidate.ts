import type { Microseconds } from "../../time/microseconds.ts";

/** A task instance that is ready and competes for slots. */
export interface Candidate {
  readonly task: CompetingTask;
  readonly run: CompetingRun;
  /** -1 for a task that is not mapped. */
  readonly mapIndex: number;
  /** Number of the task instance in its run. */
  readonly instance: number;
}

/** What instances of one task have in common when they compete. One object for each task of each DAG. */
export interface CompetingTask {
  /** Place in the order of all tasks. */
  readonly order: number;
  readonly dagId: string;
  readonly pool: string;
  readonly poolSlots: number;
  /** With the weights of its relatives; see `createPriorityWeights`. */
  readonly priorityWeight: number;
  readonly maxActiveTisPerDag: number | null;
  readonly maxActiveTisPerDagrun: number | null;
}

/** What task instances of one run have in common when they compete. One object for each run. */
export interface CompetingRun {
  /** Place in the order of all runs. */
  readonly order: number;
  readonly dagId: string;
  readonly logicalDate: Microseconds | null;
  readonly maxActiveTasks: number;
}

/**
 * Airflow's order: `priority_weight desc, logical_date asc, map_index asc`. A run without a logical date comes first, as SQLite sorts it (PostgreSQL would put it
 * last). Among equals Airflow leaves it to the database; here it is the order of runs and tasks, the same every time.
 */
export function compareCandidates(one: Candidate, other: Candidate): number {
  return (
    other.task.priorityWeight - one.task.priorityWeight ||
    (one.run.logicalDate ?? beforeAll) - (other.run.logicalDate ?? beforeAll) ||
    one.mapIndex - other.mapIndex ||
    one.run.order - other.run.order ||
    one.task.order - other.task.order
  );
}

/** The same text for candidates between which Airflow knows no order. */
export function rankOf({ task, run, mapIndex }: Candidate): string {
  return `${task.priorityWeight} ${run.logicalDate} ${mapIndex}`;
}

const beforeAll = Number.MIN_SAFE_INTEGER;
