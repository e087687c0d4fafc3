import type { Microseconds } from "../../time/microseconds.ts";
import type { TimetableRun } from "../../timetable/timetable-question.ts";
import type { PoolPlan } from "../engine-configuration.ts";

/** What the scheduler remembers beside its runs: plain data that survives JSON. */
export interface SchedulerData {
  /** By name, as they are now. */
  readonly pools: Record<string, PoolPlan>;
  /** By number of the DAG. */
  readonly dags: readonly DagMemory[];
  readonly backfills: Backfill[];
  readonly assets: AssetMemory;
}

/** What is remembered of a DAG. */
export interface DagMemory {
  paused: boolean;
  /** The next run by its timetable; null for none. */
  next: TimetableRun | UnknownRun | null;
}

/** The timetable has to be asked, from this moment on. */
export interface UnknownRun {
  readonly askAt: Microseconds;
}

/** The timetable has to be asked now. */
export const unknownRun: UnknownRun = { askAt: Number.MIN_SAFE_INTEGER };

/** A backfill (`Backfill`). */
export interface Backfill {
  readonly backfillId: string;
  readonly dag: number;
  readonly maxActiveRuns: number;
}

/** What is remembered of assets. */
export interface AssetMemory {
  /** Every update, in the order in which they happened. */
  readonly events: AssetEvent[];
  /** Updates that a consumer has not answered yet. Airflow: `AssetDagRunQueue`. */
  queue: QueuedAsset[];
  /** Assets that were updated by way of an alias, by the alias's name. */
  readonly aliases: Record<string, AssetKey[]>;
}

/** Names an asset. */
export interface AssetKey {
  readonly name: string;
  readonly uri: string;
}

/** An update of an asset (`AssetEvent`). */
export interface AssetEvent extends AssetKey {
  readonly at: Microseconds;
  /** Names of the aliases by way of which it came. */
  readonly aliases: readonly string[];
  /** Numbers of the DAGs of which a run has answered it. */
  readonly answeredBy: number[];
}

/** An update that waits for a run of a consumer. */
export interface QueuedAsset {
  /** Number of the consumer. */
  readonly dag: number;
  /** Place of the event. Before Airflow 3.4 the first one since the consumer's last run: later ones of the same asset join it. */
  readonly event: number;
}

/** Nothing has happened yet. */
export function createSchedulerData(dags: number, pools: Readonly<Record<string, PoolPlan>>): SchedulerData {
  return {
    pools: { ...pools },
    dags: Array.from({ length: dags }, () => ({ paused: false, next: unknownRun })),
    backfills: [],
    assets: { events: [], queue: [], aliases: {} },
  };
}
