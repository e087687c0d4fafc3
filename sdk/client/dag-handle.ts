import type { CallOptions } from "./client-options.ts";
import type { DagDetails, DagTask } from "./dag-details.ts";
import type { DagRun, DagRunFilter } from "./dag-run.ts";
import type { DagRunHandle } from "./dag-run-handle.ts";

/** Arguments of `trigger`: the params may be left out when none of them has to be given. */
export type TriggerArguments<Params> = unknown extends Params
  ? [params?: Readonly<Record<string, unknown>>, options?: TriggerOptions]
  : Record<never, never> extends Params
    ? [params?: Params, options?: TriggerOptions]
    : [params: Params, options?: TriggerOptions];

/** One DAG of a server. `Params` are what a run takes, `Results` what it shows. */
export interface DagHandle<Params = unknown, Results = unknown> {
  readonly dagId: string;
  /**
   * Starts a run.
   *
   * @throws ApiError `JW5006` when the server does not know the DAG, `JW5007` when a run of that id or logical date exists, `JW5008` when
   * it refuses the params.
   * @example
   * const run = await client.dag(flightDelays).trigger({ month: "2001-02" });
   */
  trigger(...triggerArguments: TriggerArguments<Params>): Promise<DagRunHandle<Results>>;
  /** What the server says of the DAG; rejects with `JW5006` when it does not know it. */
  details(options?: CallOptions): Promise<DagDetails>;
  pause(options?: CallOptions): Promise<void>;
  unpause(options?: CallOptions): Promise<void>;
  /** The text of the file that defines the DAG, as the server runs it. */
  source(options?: SourceOptions): Promise<string>;
  tasks(options?: CallOptions): Promise<readonly DagTask[]>;
  /** Runs, the newest first; asks for the next page when it is needed. */
  runs(filter?: DagRunFilter, options?: CallOptions): AsyncIterable<DagRun>;
  /** A run of this DAG; asks nothing. */
  run(runId: string): DagRunHandle<Results>;
  /** Asks the server to read the DAG's file again soon. It cannot make a file appear that the server has not read before. */
  reparse(options?: CallOptions): Promise<void>;
  /** Removes what the server keeps of the DAG: its runs, task instances and history. */
  delete(options?: CallOptions): Promise<void>;
}

/** Options of `trigger`. */
export interface TriggerOptions extends CallOptions {
  /** @defaultValue the server makes one */
  readonly runId?: string | undefined;
  /** @defaultValue null: a run without a logical date */
  readonly logicalDate?: Date | null | undefined;
  /** Earliest start. @defaultValue now */
  readonly runAfter?: Date | undefined;
  readonly dataInterval?: { readonly start: Date; readonly end: Date } | undefined;
  readonly note?: string | undefined;
}

/** Options of `source`. */
export interface SourceOptions extends CallOptions {
  /** Which version of the DAG. @defaultValue the newest */
  readonly version?: number | undefined;
}
