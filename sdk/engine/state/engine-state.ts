import type { Microseconds } from "../../time/microseconds.ts";
import type { EngineConfiguration } from "../engine-configuration.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Competition } from "../queueing/competition.ts";
import type { Release } from "../release.ts";
import type { RunRecord } from "./run-record.ts";
import type { SchedulerData } from "./scheduler-data.ts";
import type { TimerHeap } from "./timer-heap.ts";

/** An engine: what it was made from, and what has happened so far. Only `data` changes, and `data` is all that has to be saved. */
export interface EngineState {
  readonly configuration: EngineConfiguration;
  /** What differs between Airflow's releases. */
  readonly release: Release;
  /** By number, in the order of the configuration. */
  readonly dags: readonly PreparedDag[];
  readonly dagNumbers: ReadonlyMap<string, number>;
  /** For each DAG the numbers of its runs by run id. */
  readonly runNumbers: readonly Map<string, number>[];
  /** For each DAG the numbers of its runs that have a logical date, by that date. */
  readonly runsByDate: readonly number[][];
  /** Who competes for slots; null without limits. */
  readonly competition: Competition | null;
  readonly data: EngineData;
}

/** All that an engine remembers: survives JSON. */
export interface EngineData {
  now: Microseconds;
  /** In the order in which they were made: number of a run = its place. */
  readonly runs: RunRecord[];
  /** Numbers of the runs that are queued or running, in the order in which they were made. */
  activeRuns: number[];
  readonly timers: TimerHeap;
  readonly scheduler: SchedulerData;
  /** Instances that are scheduled and not queued yet: pairs of run and instance, in the order in which they were scheduled. */
  scheduled: number[];
  /** Instances that are queued and not started yet: likewise. */
  queued: number[];
}
