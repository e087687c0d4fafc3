import type { JsonValue, TaskKind } from "../ir/index.ts";
import type { TaskErrorDescription } from "../task/index.ts";
import type { LogLine } from "./events.ts";
import type { RunFacts } from "./run/run-facts.ts";
import type { FinishReason } from "./scheduler/run-scheduler.ts";
import type { TaskInstanceState } from "./scheduler/task-instance-state.ts";

/** A run of a DAG that has ended. */
export interface LocalRun<Results = unknown> extends RunFacts {
  readonly state: "success" | "failed";
  /** Why it ended: its tasks did, it ran into `dagrunTimeout`, or it was stopped. */
  readonly reason: FinishReason;
  readonly params: Readonly<Record<string, JsonValue>>;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** In the author's order. */
  readonly taskInstances: readonly LocalTaskInstance[];
  /** A task instance by its task id. @throws JW4014 when there is none. */
  taskInstance(taskId: string): LocalTaskInstance;
  /** What a task pushed, as TypeScript values; undefined when it pushed nothing. `key` defaults to what the task returned. */
  xcom(taskId: string, key?: string): unknown;
  /** Every XCom by task id and key, in the encoding of the codec: JSON. */
  readonly xcoms: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
  /**
   * What the DAG shows under a name. @throws JW4014 when the DAG shows no such name, or its task has not succeeded.
   */
  result<Name extends keyof Results & string>(name: Name): Results[Name];
}

/** A task in a run. */
export interface LocalTaskInstance {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly state: TaskInstanceState;
  /** Empty for a task that never ran. A reschedule adds an entry with the same number. */
  readonly tries: readonly LocalTry[];
}

/** An attempt of a task. */
export interface LocalTry {
  readonly number: number;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** The state that the task had after it. */
  readonly state: TaskInstanceState;
  /** What went wrong, for a failed attempt. */
  readonly error: TaskErrorDescription | null;
  readonly log: readonly LogLine[];
}
