import type { JsonObject } from "../ir/index.ts";
import type { LogLevel, TaskErrorDescription } from "../task/index.ts";
import type { FinishReason } from "./scheduler/run-scheduler.ts";
import type { RunState, TaskInstanceState } from "./scheduler/task-instance-state.ts";

/** What a local run tells while it goes on, in order. Moments are dates of the run's clock. */
export type LocalRunEvent = RunStartedEvent | TaskStateEvent | TaskLogEvent | RunFinishedEvent;

/** The run has begun. */
export interface RunStartedEvent {
  readonly kind: "runStarted";
  readonly at: Date;
  readonly dagId: string;
  readonly runId: string;
  readonly logicalDate: Date | null;
  /** In the author's order. */
  readonly taskIds: readonly string[];
}

/** A task instance has a new state. */
export interface TaskStateEvent {
  readonly kind: "taskStateChanged";
  readonly at: Date;
  readonly taskId: string;
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
export interface TaskLogEvent extends LogLine {
  readonly kind: "taskLog";
  readonly taskId: string;
  readonly tryNumber: number;
}

/** A line of a task's log, as the history keeps it. */
export interface LogLine {
  readonly at: Date;
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: JsonObject;
}

/** The run has ended. */
export interface RunFinishedEvent {
  readonly kind: "runFinished";
  readonly at: Date;
  readonly state: Exclude<RunState, "running">;
  readonly reason: FinishReason;
}
