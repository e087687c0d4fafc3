import type { RunState, RunType, TaskInstanceState } from "../engine/task-instance-state.ts";
import type { JsonValue, TaskKind } from "../ir/index.ts";
import type { TaskErrorDescription } from "../task/index.ts";
import type { FinishReason, LogLine } from "./events.ts";
import type { RunFacts } from "./run/run-facts.ts";

/** A run of a DAG that has ended. */
export interface LocalRun<Results = unknown> extends LocalRunView<Results> {
  readonly state: Extract<RunState, "success" | "failed">;
  readonly reason: FinishReason;
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** A run of a DAG as it is now. */
export interface LocalRunView<Results = unknown> extends RunFacts {
  readonly runType: RunType;
  readonly state: RunState;
  /** Why it ended: its tasks did, it ran into `dagrunTimeout`, it got stuck, or it was stopped; null while it goes on. */
  readonly reason: FinishReason | null;
  readonly params: Readonly<Record<string, JsonValue>>;
  /** From when on it could be started. */
  readonly runAfter: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** In the author's order; the instances of a mapped task by their index. */
  readonly taskInstances: readonly LocalTaskInstance[];
  /**
   * A task instance by its task id, and by its map index when the task is mapped.
   *
   * @throws JW4014 when there is none, and for a mapped task without an index unless it has one instance only.
   */
  taskInstance(taskId: string, mapIndex?: number): LocalTaskInstance;
  /** Every instance of a task, by map index; one for a task that is not mapped. @throws JW4014 when there is no such task. */
  instancesOf(taskId: string): readonly LocalTaskInstance[];
  /**
   * What a task pushed, as TypeScript values; undefined when it pushed nothing. Of a mapped task without `mapIndex` it is the list of what its instances
   * pushed, by map index, those left out that pushed nothing. `key` defaults to what the task returned.
   */
  xcom(taskId: string, key?: string | XComChoice): unknown;
  /** Every XCom in the encoding of the codec, JSON: by task id (`task[0]` for an instance of a mapped task) and key. */
  readonly xcoms: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
  /**
   * What the DAG shows under a name. @throws JW4014 when the DAG shows no such name, or its task has not succeeded.
   */
  result<Name extends keyof Results & string>(name: Name): Results[Name];
}

/** Which XCom of a task is meant. */
export interface XComChoice {
  /** @defaultValue "return_value": what the task returned */
  readonly key?: string;
  readonly mapIndex?: number;
}

/** A task in a run, or one of its instances when it is mapped. */
export interface LocalTaskInstance {
  readonly taskId: string;
  /** -1 for a task that is not mapped, or not expanded. */
  readonly mapIndex: number;
  /** What the author calls the instance of a mapped task; null for one without a name. */
  readonly label: string | null;
  readonly kind: TaskKind;
  readonly state: TaskInstanceState;
  /** Number of the last attempt that was scheduled; 0 before the first. */
  readonly tryNumber: number;
  /** Empty for a task that never ran. A reschedule or a deferral adds an entry with the same number. */
  readonly tries: readonly LocalTry[];
}

/** An attempt of a task. */
export interface LocalTry {
  readonly number: number;
  readonly startedAt: Date;
  /** Null while it runs. */
  readonly endedAt: Date | null;
  /** The state that the task had after it. */
  readonly state: TaskInstanceState;
  /** What went wrong, for a failed attempt. */
  readonly error: TaskErrorDescription | null;
  readonly log: readonly LogLine[];
}
