import type { Microseconds } from "../../time/microseconds.ts";
import type { RunState, RunType } from "../task-instance-state.ts";

/** A run with its task instances: plain data with numbers inside, so that it survives JSON and stays fast with 100,000 task instances. */
export interface RunRecord {
  /** Number of its DAG. */
  readonly dag: number;
  readonly runId: string;
  runType: RunType;
  readonly logicalDate: Microseconds | null;
  readonly dataInterval: readonly [start: Microseconds, end: Microseconds] | null;
  readonly runAfter: Microseconds;
  /** Place in the order of its backfill, from 1; null for a run of no backfill. */
  backfill: { readonly backfillId: string; readonly ordinal: number } | null;
  state: RunState;
  queuedAt: Microseconds;
  startedAt: Microseconds | null;
  endedAt: Microseconds | null;
  readonly instances: InstanceTable;
  readonly tallies: Tallies;
  /** Instances to look at in the next pass. */
  dirty: number[];
  /** Whether the run's own state has to be looked at in the next pass, though perhaps no instance has to: something has ended. */
  due: boolean;
  /** Instances under way whose dependencies may not be met any more: something above them has changed since they were scheduled. */
  suspects: number[];
}

/**
 * The task instances of a run, one column for each property. The first instance of task `n` has the number `n`: the one of an unmapped task, the placeholder
 * of a mapped one, and after its expansion the one of map index 0. All further ones follow in the order in which they were made.
 */
export interface InstanceTable {
  readonly task: number[];
  readonly mapIndex: number[];
  /** `stateCode`. */
  readonly state: number[];
  /** Number of the last attempt that was scheduled; 0 before the first. */
  readonly tryNumber: number[];
  /** Attempts beyond the first that are allowed; grows when the instance is cleared. */
  readonly maxTries: number[];
  /** With `upForRetry` and `upForReschedule`: when it goes on. */
  readonly until: Microseconds[];
  /** Bits of `instanceFlag`. */
  readonly flags: number[];
  /** Length of what the last successful attempt returned, -1 when nothing was pushed. Empty in a DAG without mapping. */
  readonly returned: number[];
  /** The instances beyond the first, by task and in the order of map indexes. */
  readonly more: Record<number, number[]>;
  /** What a branch or a short circuit has decided, by instance. */
  readonly decisions: Record<number, SkipDecision>;
}

/** What a branch or a short circuit remembers (Airflow: the XCom `skipmixin_key`): numbers of tasks. */
export type SkipDecision = { readonly followed: readonly number[] } | { readonly skipped: readonly number[] };

/** What is remembered of an instance in single bits. */
export const instanceFlag = {
  /** It is in the run's list of dirty instances. */
  dirty: 1,
  /** It was finished in the present pass: others see that from the next one on. */
  fresh: 2,
  /** It is in the run's list of suspects. */
  suspect: 4,
  /** The next attempt goes on after a deferral. */
  resumed: 8,
} as const;

/** Counts that are kept up to date with each change of state, so that no pass has to count. */
export interface Tallies {
  /** By task, `upstreamStride` numbers each: how the instances directly above ended, and how many there are. */
  readonly upstream: number[];
  /** By task, one number for each finished state: how its instances ended. Empty where nobody asks. */
  readonly ended: number[];
  /** Instances by task. Empty where every task has one. */
  readonly rows: number[];
  /** Of the rows of a mapped task, the ones that are not finished. */
  readonly open: number[];
  /** How many instances of a mapped task have returned something, once it was counted after all have ended. */
  readonly returns: Record<number, number>;
  /** Instances that are not finished. */
  unfinished: number;
  /** Of these, the ones that may be held by something outside the run. */
  held: number;
  /** Instances that are deferred. */
  deferred: number;
  /** Instances that are scheduled, queued, running, or wait to be tried again. */
  underWay: number;
}

/** Places in `Tallies.upstream`: the five finished states in their order, all instances, and the setups that succeeded or were skipped. */
export const upstreamPlace = { rows: 5, setupSuccess: 6, setupSkipped: 7 } as const;

/** How many numbers each task has in `Tallies.upstream`. */
export const upstreamStride = 8;
