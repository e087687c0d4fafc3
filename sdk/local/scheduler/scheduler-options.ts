import type { Dag } from "../../authoring/dag-object.ts";
import type { PoolPlan } from "../../engine/engine-configuration.ts";
import type { TaskInstanceKey } from "../../engine/engine-event.ts";
import type { RunType } from "../../engine/task-instance-state.ts";
import type { AirflowVersion } from "../../ir/index.ts";
import type { Clock } from "../clock.ts";
import type { LocalRunEvent } from "../events.ts";
import type { RunHistory } from "../history/run-history.ts";
import type { RunFactsOptions } from "../run/run-facts.ts";
import type { HostOptions, TaskMock } from "../run-options.ts";
import type { AttemptScript } from "./attempt-script.ts";

/** What a local scheduler is made from. */
export interface LocalSchedulerOptions extends HostOptions {
  readonly dags: readonly ScheduledDag[];
  /** Whose rules hold. @defaultValue the newest Airflow that Jetway knows */
  readonly target?: AirflowVersion;
  /** @defaultValue `realClock` */
  readonly clock?: Clock;
  /** Slots by pool. @defaultValue `default_pool` with 128 slots */
  readonly pools?: Readonly<Record<string, PoolSlots>>;
  /** How many task instances are queued or running at once. @defaultValue 32 */
  readonly parallelism?: number;
  /** Says how attempts go that are to run no code. */
  readonly script?: AttemptScript;
  /** Where runs are written down; what it holds already goes on. @defaultValue nowhere */
  readonly history?: RunHistory;
  /** Is told what happens, in order. */
  readonly onEvent?: (event: LocalRunEvent) => void;
}

/** The slots of a pool; alone, they are those that deferred tasks give back. */
export type PoolSlots = PoolPlan | number;

/** A DAG under a local scheduler. */
export interface ScheduledDag {
  readonly dag: Dag;
  /** Whether its schedule makes runs, by the clock and by assets. @defaultValue true */
  readonly isScheduled?: boolean;
  /** Params of runs that its schedule makes. @defaultValue its defaults */
  readonly params?: Readonly<Record<string, unknown>>;
  /** What stands for tasks, by task id. */
  readonly mocks?: Readonly<Record<string, TaskMock>>;
  /** Values of raw Jinja templates, by their text. */
  readonly rendered?: Readonly<Record<string, unknown>>;
  /** Tasks of which the script says how their attempts go; they need no mock. */
  readonly scripted?: readonly string[];
}

/** How a run is asked for. */
export interface TriggerOptions extends RunFactsOptions {
  readonly params?: Readonly<Record<string, unknown>>;
  /** @defaultValue "manual" */
  readonly runType?: RunType;
}

/** A period of a backfill. */
export interface BackfillOptions {
  readonly from: Date | string;
  readonly to: Date | string;
  /** @defaultValue false */
  readonly runBackwards?: boolean;
  /** @defaultValue 10 */
  readonly maxActiveRuns?: number;
  /** Which existing runs are run again. @defaultValue "none" */
  readonly reprocess?: "none" | "failed" | "completed";
}

/** What to clear: task instances of runs. */
export type ClearedInstances = readonly TaskInstanceKey[];
