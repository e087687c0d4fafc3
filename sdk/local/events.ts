import type { RunState, RunType, TaskInstanceState } from "../engine/task-instance-state.ts";
import type { JsonObject } from "../ir/index.ts";
import type { LogLevel, TaskErrorDescription } from "../task/index.ts";

/** What is told while runs go on, in order. Moments are dates of the clock. */
export type LocalRunEvent =
  | RunCreatedEvent
  | RunStartedEvent
  | TaskExpandedEvent
  | TaskStateEvent
  | TaskLogEvent
  | RunFinishedEvent
  | DagPausedEvent;

interface RunEventBase {
  readonly at: Date;
  readonly dagId: string;
  readonly runId: string;
}

/** A run exists, and waits to be started. */
export interface RunCreatedEvent extends RunEventBase {
  readonly kind: "runCreated";
  readonly runType: RunType;
  readonly logicalDate: Date | null;
  /** In the author's order. */
  readonly taskIds: readonly string[];
}

/** A run has begun; also one that was over and goes on because tasks of it were cleared. */
export interface RunStartedEvent extends RunEventBase {
  readonly kind: "runStarted";
  readonly logicalDate: Date | null;
  /** In the author's order. */
  readonly taskIds: readonly string[];
}

/** A mapped task has so many instances now. */
export interface TaskExpandedEvent extends RunEventBase {
  readonly kind: "taskExpanded";
  readonly taskId: string;
  readonly length: number;
}

/** A task instance has a new state. */
export interface TaskStateEvent extends RunEventBase {
  readonly kind: "taskStateChanged";
  readonly taskId: string;
  /** -1 for a task that is not mapped, or not expanded yet. */
  readonly mapIndex: number;
  readonly from: TaskInstanceState;
  readonly to: TaskInstanceState;
  /** Number of the attempt; 0 for a task that was never tried. */
  readonly tryNumber: number;
  /** When the task is tried again: with `up_for_retry` and `up_for_reschedule`. */
  readonly until?: Date;
  /** What went wrong: with `failed` and `up_for_retry`. */
  readonly error?: TaskErrorDescription;
  /** Milliseconds that the attempt took: with every state that ends one. */
  readonly duration?: number;
}

/** A line of a task's log. Secrets that tasks have read are masked. */
export interface TaskLogEvent extends RunEventBase, LogLine {
  readonly kind: "taskLog";
  readonly taskId: string;
  readonly mapIndex: number;
  readonly tryNumber: number;
}

/** A line of a task's log, as the history keeps it. */
export interface LogLine {
  readonly at: Date;
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: JsonObject;
}

/** A run has ended. */
export interface RunFinishedEvent extends RunEventBase {
  readonly kind: "runFinished";
  readonly state: Extract<RunState, "success" | "failed">;
  readonly reason: FinishReason;
}

/** A DAG was paused, as after too many failed runs in a row, or goes on. */
export interface DagPausedEvent {
  readonly kind: "dagPaused";
  readonly at: Date;
  readonly dagId: string;
  readonly paused: boolean;
}

/** Why a run ended: its tasks did, or it was cut short, or nothing in it could go on. */
export type FinishReason = "tasks_finished" | "dagrun_timeout" | "deadlock" | "run_stopped";
