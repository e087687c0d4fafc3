import type { EngineLimits } from "../../engine/engine-configuration.ts";
import type { EngineEvent } from "../../engine/engine-event.ts";
import type { RunState, RunType, TaskInstanceState } from "../../engine/task-instance-state.ts";
import type { AirflowVersion, JsonObject, JsonValue, TaskKind } from "../../ir/index.ts";
import type { LogLevel, TaskErrorDescription } from "../../task/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { FinishReason } from "../events.ts";

/** What happened in local runs, on disk. Made by `openHistory`. */
export interface RunHistory {
  /** Writes down what has changed, all of it or nothing. @throws JW4024 when the file cannot be written. */
  save(changes: HistoryChanges): void;
  /** Runs, newest first. */
  listRuns(filter?: RunFilter): readonly RunRow[];
  /** A run with everything that happened in it; undefined when there is none. */
  readRun(dagId: string, runId: string): StoredRun | undefined;
  /** What a scheduler has to know to go on where another one ended; undefined when none has written here. */
  readScheduler(): StoredScheduler | undefined;
  /**
   * Keeps other schedulers from going on with it, until it is closed or the process ends.
   *
   * @throws JW4029 when another one does already.
   */
  lock(): void;
  close(): void;
}

/** What has changed since the last time. */
export interface HistoryChanges {
  /** New runs and runs with another state. */
  readonly runs: readonly RunRow[];
  /** Task instances to which anything happened. */
  readonly taskInstances: readonly TaskInstanceChange[];
  /** What the engine was told, in order; only of a scheduler that is to be gone on with. */
  readonly steps: readonly EngineStep[];
  /** What that scheduler was made from; given once. */
  readonly setup?: SchedulerSetup;
}

/** A task instance to which something happened. */
export interface TaskInstanceChange extends Omit<TaskInstanceRow, "tries" | "xcoms"> {
  readonly dagId: string;
  readonly runId: string;
  /** New tries, and those to which something happened. */
  readonly tries: readonly TryChange[];
  /** What it has pushed, all of it, as JSON text by key. */
  readonly xcomTexts: ReadonlyMap<string, string>;
}

/** A try to which something happened. */
export interface TryChange extends TryRow {
  /** Place among the tries of the task instance. */
  readonly position: number;
  /** Place of the first line of `log`: those before it were written earlier. */
  readonly firstLine: number;
}

/** What the engine was told at a moment. */
export interface EngineStep {
  readonly at: Microseconds;
  readonly events: readonly EngineEvent[];
}

/** What a scheduler was made from, as far as its decisions depend on it. */
export interface SchedulerSetup {
  readonly target: AirflowVersion;
  readonly limits: EngineLimits;
  /** By DAG id. */
  readonly plans: Readonly<Record<string, PlanMark>>;
}

/** A DAG that the scheduler knew. */
export interface PlanMark {
  /** Equal for plans that decide alike. */
  readonly fingerprint: string;
  /** Number of the first step in which the engine had this plan. */
  readonly since: number;
}

/** A scheduler as it was when it ended. */
export interface StoredScheduler extends SchedulerSetup {
  readonly steps: readonly EngineStep[];
}

/** Which runs are asked for. */
export interface RunFilter {
  readonly dagId?: string;
  readonly state?: RunState;
  /** @defaultValue all */
  readonly limit?: number;
}

/** A run, as the history keeps it. */
export interface RunRow {
  readonly dagId: string;
  readonly runId: string;
  readonly runType: RunType;
  readonly state: RunState;
  readonly reason: FinishReason | null;
  readonly logicalDate: Microseconds | null;
  readonly dataInterval: readonly [start: Microseconds, end: Microseconds] | null;
  readonly runAfter: Microseconds;
  readonly params: JsonObject;
  readonly startedAt: Microseconds | null;
  readonly endedAt: Microseconds | null;
}

/** A task instance of a run, as the history keeps it. */
export interface TaskInstanceRow {
  readonly taskId: string;
  readonly mapIndex: number;
  readonly kind: TaskKind;
  readonly label: string | null;
  readonly state: TaskInstanceState;
  readonly tryNumber: number;
  readonly tries: readonly TryRow[];
  readonly xcoms: readonly XComRow[];
}

/** An attempt, as the history keeps it. */
export interface TryRow {
  readonly number: number;
  readonly startedAt: Microseconds;
  readonly endedAt: Microseconds | null;
  readonly state: TaskInstanceState;
  readonly error: TaskErrorDescription | null;
  readonly log: readonly LogRow[];
}

/** A line of a log, as the history keeps it. */
export interface LogRow {
  readonly at: Microseconds;
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: JsonObject;
}

/** An XCom, as the history keeps it. */
export interface XComRow {
  readonly key: string;
  /** In the encoding of the codec. */
  readonly value: JsonValue;
}

/** A run with everything that happened in it. */
export interface StoredRun extends RunRow {
  /** In the order in which they came to be. */
  readonly taskInstances: readonly TaskInstanceRow[];
}
