import { type EngineState, explainWait, type TaskInstanceKey, type WaitReason } from "../../engine/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import { type Clock, momentOf } from "../clock.ts";
import { createLocalRunView } from "../create-local-run.ts";
import type { LocalRunView } from "../local-run.ts";
import type { EngineDriver } from "./engine-driver.ts";
import type { Recorder } from "./recorder.ts";
import type { RunBook } from "./run-book.ts";
import type { RunRequests } from "./run-requests.ts";
import type { BackfillOptions, ClearedInstances, PoolSlots, TriggerOptions } from "./scheduler-options.ts";

/** What a local scheduler works with. */
export interface LocalSchedulerParts {
  readonly engine: EngineState;
  readonly driver: EngineDriver;
  readonly clock: Clock;
  readonly book: RunBook;
  readonly requests: RunRequests;
  readonly recorder: Recorder;
}

/** Schedules DAGs on this machine: takes requests, goes on as far as it is told, and shows the runs. Made by `createLocalScheduler`. */
export class LocalScheduler {
  readonly #parts: LocalSchedulerParts;

  constructor(parts: LocalSchedulerParts) {
    this.#parts = parts;
  }

  /**
   * Asks for a run of a DAG; it is made as soon as the scheduler goes on. Gives its run id.
   *
   * @throws JW4001, JW4003, JW4014 and JW4015 for what does not fit the DAG; JW4020 for a run id that there is already.
   */
  async trigger(dagId: string, options: TriggerOptions = {}): Promise<string> {
    const event = await this.#parts.requests.request(dagId, options, this.#parts.clock.now());
    this.#parts.driver.tell(event);
    return event.runId;
  }

  /** Asks for the runs of a period. Gives the backfill's id. */
  backfill(dagId: string, options: BackfillOptions): string {
    const event = this.#parts.requests.backfill(dagId, options);
    this.#parts.driver.tell(event);
    return event.backfillId;
  }

  /** Ends a run: running tasks fail, the others are skipped. */
  stopRun(dagId: string, runId: string): void {
    this.#parts.driver.tell({ kind: "runStopped", dagId, runId });
  }

  /** Lets task instances run again. */
  clear(instances: ClearedInstances): void {
    this.#parts.driver.tell({ kind: "tasksCleared", instances });
  }

  /** Pauses a DAG, or lets it go on. */
  pause(dagId: string, paused: boolean): void {
    this.#parts.driver.tell({ kind: "dagPaused", dagId, paused });
  }

  /** Gives a pool other slots. @throws JW4023 for slots that no pool can have. */
  setPool(name: string, pool: PoolSlots): void {
    this.#parts.driver.tell(this.#parts.requests.pool(name, pool));
  }

  /** An asset was updated from outside. */
  updateAsset(asset: { readonly name: string; readonly uri: string }): void {
    this.#parts.driver.tell({ kind: "assetUpdated", asset });
  }

  /** Goes on until the clock shows a moment, that moment included. */
  async runUntil(moment: Date | Microseconds): Promise<void> {
    await this.#parts.driver.drive(typeof moment === "number" ? moment : momentOf(moment));
  }

  /** Goes on until every run has ended, or nothing that is left can go on by itself. */
  async runUntilIdle(): Promise<void> {
    await this.#parts.driver.drive(null);
  }

  /** Stops all code that runs, and resolves when none runs any more. What ran counts as lost when the history is gone on with. */
  async stop(): Promise<void> {
    await this.#parts.driver.stop();
    this.#parts.recorder.flush();
  }

  /** A run as it is now; undefined when there is none. */
  run(dagId: string, runId: string): LocalRunView | undefined {
    const run = this.#parts.book.find(dagId, runId);
    return run === undefined ? undefined : createLocalRunView(run.dag.dag, run);
  }

  /** The runs as they are now, of all DAGs or of one, in the order in which they came to be. */
  runs(dagId?: string): readonly LocalRunView[] {
    return this.#parts.book.runs(dagId).map((run) => createLocalRunView(run.dag.dag, run));
  }

  /** Why a task instance does not run, as Airflow's view of its dependencies says it; empty when nothing holds it back. */
  waitReasons(key: TaskInstanceKey): readonly WaitReason[] {
    return explainWait(this.#parts.engine, key, this.#parts.clock.now());
  }
}
