import type { CallOptions } from "./client-options.ts";
import type { LogOptions, LogRecord } from "./log-record.ts";
import type { TaskInstanceState } from "./states.ts";

/** A task instance as the server describes it. */
export interface TaskInstance {
  readonly dagId: string;
  readonly runId: string;
  readonly taskId: string;
  /** -1 when the task is not mapped. */
  readonly mapIndex: number;
  readonly state: TaskInstanceState;
  /** Number of the current or last try, from 1; 0 before the first. */
  readonly tryNumber: number;
  readonly maxTries: number;
  readonly queuedAt: Date | null;
  readonly startDate: Date | null;
  readonly endDate: Date | null;
  /** In seconds. */
  readonly duration: number | null;
  readonly operator: string | null;
  readonly hostname: string | null;
  readonly pool: string;
  readonly queue: string | null;
  readonly note: string | null;
}

/** One task instance of a run. */
export interface TaskInstanceHandle {
  readonly taskId: string;
  /** -1 when the task is not mapped. */
  readonly mapIndex: number;
  /**
   * What the server says of it now.
   *
   * @throws JetwayError `JW5006` when the run has no such task instance, `JW5016` when it has several, since the task is mapped.
   */
  details(options?: CallOptions): Promise<TaskInstance>;
  state(options?: CallOptions): Promise<TaskInstanceState>;
  /** Every try so far, the oldest first. */
  tries(options?: CallOptions): Promise<readonly TaskInstance[]>;
  /** Marks it failed; a running try is ended. */
  markFailed(options?: MarkOptions): Promise<void>;
  /** Marks it successful; a running try is ended. */
  markSuccess(options?: MarkOptions): Promise<void>;
  /** See `DagRunHandle.logs`. */
  logs(options?: Omit<LogOptions, "mapIndex">): AsyncIterable<LogRecord>;
  /** See `DagRunHandle.xcom`. */
  xcom(key?: string, options?: CallOptions): Promise<unknown>;
}

/** Options of `markFailed` and `markSuccess`. */
export interface MarkOptions extends CallOptions {
  /** Note that stays on the task instance. */
  readonly note?: string | undefined;
}
