import type { JsonObject, JsonValue, TaskNode } from "../../ir/index.ts";
import type { TaskContext, TaskFacts, TaskHandler, TaskOutcome, TaskServices } from "../../task/index.ts";
import type { EffectiveOptions } from "../plan/effective-options.ts";
import type { RunFacts } from "../run/run-facts.ts";

/** One attempt of a task, with everything that running it takes. */
export interface TaskAttempt<Task extends TaskNode = TaskNode> {
  readonly task: Task;
  readonly options: EffectiveOptions;
  readonly tryNumber: number;
  readonly facts: RunFacts;
  /** The same and more as plain JSON, as a task process is given it. */
  readonly taskFacts: TaskFacts;
  /** Evaluated inputs (a bash task's environment, an operator's arguments), encoded. */
  readonly inputs: JsonObject;
  readonly context: TaskContext;
  /** What the context is made of. */
  readonly services: TaskServices;
  readonly host: TaskHost;
  /** File of the module that defines the DAG; null for one that was made by other means. */
  readonly module: string | null;
}

/** What the machine offers to tasks. */
export interface TaskHost {
  readonly environment: NodeJS.ProcessEnv;
  readonly workingDirectory: string;
  /** The Python interpreter: a path or a name to look for. */
  readonly python: string;
  /** The script that calls Python callables; null when the caller of the run has none. */
  readonly pythonCaller: string | null;
  /** Whether each TypeScript task runs in a process of its own. */
  readonly isolate: boolean;
  /** How long a task that was told to stop may take to do so, in milliseconds; then its process is killed, or its code left alone. */
  readonly stopGrace: number;
}

/** How a task without code of its own ends. */
export interface MockedValue {
  readonly kind: "value";
  /** Encoded. */
  readonly value: JsonValue;
}

/** Code that stands for a task. */
export interface MockedHandler {
  readonly kind: "handler";
  readonly handler: TaskHandler;
}

/** What stands for a task. */
export type Mock = MockedValue | MockedHandler;

/** Runs an attempt. Settles soon after `context.signal` has aborted, and never throws for what the task did. */
export type ExecuteAttempt<Task extends TaskNode = TaskNode> = (attempt: TaskAttempt<Task>) => Promise<TaskOutcome>;
