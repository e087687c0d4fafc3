import type { Microseconds } from "../time/microseconds.ts";
import type { TaskInstanceKey } from "./engine-event.ts";
import type { RunState, RunType, TaskInstanceState } from "./task-instance-state.ts";

/** What the engine says: what has changed, and what its driver has to do. In the order in which it happened. */
export type EngineCommand =
  | RunCreated
  | RunStateChanged
  | StateChanged
  | TaskExpanded
  | StartAttempt
  | StopAttempt
  | SetTimer
  | DependenciesContradict
  | DagPauseChanged;

/** In which part of a scheduling round something happened; see `docs/engine-trace.md`. */
export type Phase = "create" | "pass" | "queue" | "start" | "complete";

/** A run exists now, queued. */
export interface RunCreated {
  readonly kind: "runCreated";
  readonly dagId: string;
  readonly runId: string;
  readonly runType: RunType;
  readonly logicalDate: Microseconds | null;
  readonly dataInterval: readonly [start: Microseconds, end: Microseconds] | null;
  readonly runAfter: Microseconds;
  /** Of a run that assets started: the updates that it answers, oldest first. */
  readonly triggeringAssetEvents?: readonly {
    readonly name: string;
    readonly uri: string;
    readonly at: Microseconds;
  }[];
}

/** A run has another state. */
export interface RunStateChanged {
  readonly kind: "runStateChanged";
  readonly phase: Phase;
  /** Counts the steps of one call of `advance`: what has the same number happened together. */
  readonly step: number;
  readonly dagId: string;
  readonly runId: string;
  readonly from: RunState;
  readonly to: RunState;
  /** Why it ended, when it was cut short or got stuck. */
  readonly reason?: "dagrun_timeout" | "deadlock" | "stopped";
}

/** A task instance has another state. */
export interface StateChanged {
  readonly kind: "stateChanged";
  readonly phase: Phase;
  /** Counts the steps of one call of `advance`: what has the same number happened together. */
  readonly step: number;
  readonly instance: TaskInstanceKey;
  readonly from: TaskInstanceState;
  readonly to: TaskInstanceState;
  /** Number of the last attempt that was scheduled; 0 before the first. */
  readonly tryNumber: number;
  /** When it is tried again: with `up_for_retry` and `up_for_reschedule`. */
  readonly until?: Microseconds;
}

/** The placeholder of a mapped task was replaced by its instances. */
export interface TaskExpanded {
  readonly kind: "taskExpanded";
  readonly phase: Phase;
  /** Counts the steps of one call of `advance`: what has the same number happened together. */
  readonly step: number;
  readonly instance: TaskInstanceKey;
  readonly length: number;
}

/** Start an attempt; say `attemptEnded` when it is over. */
export interface StartAttempt {
  readonly kind: "startAttempt";
  readonly instance: TaskInstanceKey;
  readonly tryNumber: number;
  /** Whether the attempt goes on after a deferral: its XComs stay. */
  readonly resumed: boolean;
}

/** The attempt no longer counts: abort its code. */
export interface StopAttempt {
  readonly kind: "stopAttempt";
  readonly instance: TaskInstanceKey;
  readonly tryNumber: number;
  readonly reason: "fail_fast" | "dagrun_timeout" | "stopped" | "skipped" | "cleared" | "deadlock";
}

/** Advance the engine at this moment, even when nothing has happened. */
export interface SetTimer {
  readonly kind: "setTimer";
  readonly at: Microseconds;
}

/** The engine paused a DAG, after too many failed runs in a row. */
export interface DagPauseChanged {
  readonly kind: "dagPauseChanged";
  readonly dagId: string;
  readonly paused: boolean;
}

/**
 * Two dependencies have given one instance different states at once. Which one wins in Airflow is a matter of chance: it keeps dependencies in a set that is ordered
 * by memory addresses. The engine has gone by its `dependencyOrder`.
 */
export interface DependenciesContradict {
  readonly kind: "dependenciesContradict";
  readonly instance: TaskInstanceKey;
}
