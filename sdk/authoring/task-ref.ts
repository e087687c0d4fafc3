import { JetwayError } from "../errors/jetway-error.ts";
import type { XComExpression } from "../ir/expression.ts";
import { callerLocation } from "./caller-location.ts";
import type { DagBuilder } from "./dag-builder.ts";
import { createMemberReference, type MemberReference } from "./member-reference.ts";
import { type Reference, referenceMembers } from "./reference.ts";

const brand: unique symbol = Symbol.for("jetway.taskRef");

/** A task of a DAG under construction: inert and frozen. Given to an input it stands for what the task returns. */
export interface TaskRef<out Output = unknown> extends Reference<Output> {
  readonly taskId: string;
  /** What the task returns, to step into: `stats.output.mean`. */
  readonly output: MemberReference<Output>;
  /**
   * Orders this task before others, without passing data. Returns this task.
   *
   * @example
   * load.before(notify) // Python: load >> notify
   */
  before(...tasks: readonly TaskRef[]): this;
  /**
   * Orders this task after others, without passing data. Returns this task.
   *
   * @example
   * notify.after(load, check) // Python: [load, check] >> notify
   */
  after(...tasks: readonly TaskRef[]): this;
}

interface BrandedTaskRef extends TaskRef {
  readonly [brand]: DagBuilder;
}

/** Makes the reference to a task that was added to a builder. */
export function createTaskRef<Output>(taskId: string, builder: DagBuilder): TaskRef<Output> {
  const expression: XComExpression = { kind: "xcom", taskId, key: "return_value", path: [] };
  const reference: TaskRef<Output> = {
    ...referenceMembers<Output>(expression, builder),
    taskId,
    get output() {
      return createMemberReference<Output>(expression, builder);
    },
    before(...tasks) {
      for (const task of tasks) order(builder, taskId, taskIn(builder, task, "before()"));
      return this;
    },
    after(...tasks) {
      for (const task of tasks) order(builder, taskIn(builder, task, "after()"), taskId);
      return this;
    },
  };
  return Object.freeze(Object.assign(reference, { [brand]: builder }));
}

/** Whether a value is a task of a DAG. */
export function isTaskRef(value: unknown): value is TaskRef {
  return typeof value === "object" && value !== null && (value as Partial<BrandedTaskRef>)[brand] !== undefined;
}

/**
 * The id of a task that must belong to a DAG.
 *
 * @throws JW8013 when the value is no task, JW8003 when it is one of another DAG.
 */
export function taskIn(builder: DagBuilder, value: unknown, word: string): string {
  if (!isTaskRef(value)) {
    throw new JetwayError(`${word} was given ${describe(value)} instead of a task.`, {
      code: "JW8013",
      hint: "Give what calling a task inside the DAG's body returns.",
    });
  }
  const { [brand]: owner, taskId } = value as BrandedTaskRef;
  if (owner !== builder) {
    throw new JetwayError(
      `${word} was given task "${taskId}" of DAG "${owner.dagId}" in DAG "${builder.dagId}". Airflow orders tasks within one DAG only.`,
      { code: "JW8003", hint: "Create the task inside this DAG's body." },
    );
  }
  return taskId;
}

function order(builder: DagBuilder, from: string, to: string): void {
  builder.addEdge(from, to, "order", callerLocation());
}

function describe(value: unknown): string {
  if (typeof value === "function") return "a function (a task that was not called?)";
  return value === null ? "null" : `a value of type ${typeof value}`;
}
