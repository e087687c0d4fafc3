import type { Microseconds } from "../time/microseconds.ts";
import type { AttemptOutcome } from "./attempt-outcome.ts";
import type { PoolPlan } from "./engine-configuration.ts";
import type { RunType } from "./task-instance-state.ts";

/** Names one task instance: everywhere outside the engine. */
export interface TaskInstanceKey {
  readonly dagId: string;
  readonly runId: string;
  readonly taskId: string;
  /** -1 for a task that is not mapped, or not expanded yet. */
  readonly mapIndex: number;
}

/** What can happen. Events of one instant are given together; an instant without events is the ring of a timer. */
export type EngineEvent =
  | RunRequested
  | AttemptEnded
  | TriggerFired
  | PoolChanged
  | AssetUpdated
  | TasksCleared
  | BackfillRequested
  | DagPaused
  | RunStopped
  | AttemptLost;

/** A run is asked for: by hand, or one that a case or a test lays down. */
export interface RunRequested {
  readonly kind: "runRequested";
  readonly dagId: string;
  readonly runId: string;
  readonly runType: RunType;
  readonly logicalDate: Microseconds | null;
  readonly dataInterval: readonly [start: Microseconds, end: Microseconds] | null;
  readonly runAfter: Microseconds;
}

/** An attempt that the engine had started is over. One that is not running any more is ignored. */
export interface AttemptEnded {
  readonly kind: "attemptEnded";
  readonly instance: TaskInstanceKey;
  readonly tryNumber: number;
  readonly outcome: AttemptOutcome;
}

/** What a deferred task instance waited for has happened. */
export interface TriggerFired {
  readonly kind: "triggerFired";
  readonly instance: TaskInstanceKey;
}

/** A pool was made or has other slots. */
export interface PoolChanged {
  readonly kind: "poolChanged";
  readonly name: string;
  readonly pool: PoolPlan;
}

/** An asset was updated from outside. */
export interface AssetUpdated {
  readonly kind: "assetUpdated";
  readonly asset: { readonly name: string; readonly uri: string };
}

/** Task instances were cleared: they run again. Airflow: `clear_task_instances`. */
export interface TasksCleared {
  readonly kind: "tasksCleared";
  readonly instances: readonly TaskInstanceKey[];
}

/** Runs of a period are asked for. Airflow: `Backfill`. */
export interface BackfillRequested {
  readonly kind: "backfillRequested";
  readonly backfillId: string;
  readonly dagId: string;
  readonly from: Microseconds;
  readonly to: Microseconds;
  readonly runBackwards: boolean;
  readonly maxActiveRuns: number;
  /** Which existing runs are run again. */
  readonly reprocess: "none" | "failed" | "completed";
}

/** A DAG was paused or goes on. */
export interface DagPaused {
  readonly kind: "dagPaused";
  readonly dagId: string;
  readonly paused: boolean;
}

/** Somebody ends a run, as when it is marked failed in Airflow's UI: running tasks fail, the others are skipped. */
export interface RunStopped {
  readonly kind: "runStopped";
  readonly dagId: string;
  readonly runId: string;
}

/** The process of a running attempt is gone without a word. Airflow: a task instance without heartbeat. */
export interface AttemptLost {
  readonly kind: "attemptLost";
  readonly instance: TaskInstanceKey;
}
