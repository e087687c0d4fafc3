import type { CallOptions, WaitOptions } from "./client-options.ts";
import type { DagRun, FinishedDagRun } from "./dag-run.ts";
import type { LogOptions, LogRecord } from "./log-record.ts";
import type { DagRunState } from "./states.ts";
import type { TaskInstance, TaskInstanceHandle } from "./task-instance.ts";
import type { XComEntry, XComOptions } from "./xcom-entry.ts";

/** The values that a DAG shows; of a DAG whose types are not known, anything under any name. */
export type KnownResults<Results> = unknown extends Results ? Readonly<Record<string, unknown>> : Results;

/** One run of a DAG. `Results` are the values that the DAG shows to typed clients. */
export interface DagRunHandle<Results = unknown> {
  readonly dagId: string;
  readonly runId: string;
  /** What the server says of the run now; rejects with `JW5006` when there is no such run. */
  details(options?: CallOptions): Promise<DagRun>;
  state(options?: CallOptions): Promise<DagRunState>;
  /**
   * Waits until the run has ended, well or badly: look at `state` of what it returns.
   *
   * @throws JetwayError `JW5011` when `timeout` is over; the run goes on.
   */
  wait(options?: WaitOptions): Promise<FinishedDagRun>;
  taskInstances(options?: CallOptions): AsyncIterable<TaskInstance>;
  /** A task instance of this run; asks nothing. */
  taskInstance(taskId: string, mapIndex?: number): TaskInstanceHandle;
  /**
   * The log of one try of a task, line by line; with `follow` as it grows.
   *
   * @throws JetwayError `JW5016` for a mapped task without a map index.
   */
  logs(taskId: string, options?: LogOptions): AsyncIterable<LogRecord>;
  /**
   * An XCom's value, decoded: what TypeScript and Python tasks return as a date, set, map, bytes or large integer arrives as such. Of a mapped task, without
   * a map index, the list of what its instances pushed.
   *
   * @throws ApiError `JW5006` when there is none.
   */
  xcom(taskId: string, key?: string, options?: XComOptions): Promise<unknown>;
  /** The XComs of a task without their values, or of all tasks. */
  xcoms(taskId?: string, options?: CallOptions): AsyncIterable<XComEntry>;
  /**
   * The value that the DAG shows under a name.
   *
   * @throws JetwayError `JW5015` when the DAG shows nothing under that name.
   */
  result<Name extends keyof KnownResults<Results> & string>(
    name: Name,
    options?: CallOptions,
  ): Promise<KnownResults<Results>[Name]>;
  /** Every value that the DAG shows, by name. */
  results(options?: CallOptions): Promise<Readonly<KnownResults<Results>>>;
}
