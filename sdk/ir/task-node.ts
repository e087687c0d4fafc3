import type { Expression } from "./expression.ts";
import type { OptionValues } from "./option-value.ts";
import type { SourceLocation } from "./source-location.ts";

/** A task of a DAG. */
export type TaskNode = TypeScriptTaskNode | PythonTaskNode | BashTaskNode | EmptyTaskNode | OperatorTaskNode;

/** The kinds of task. */
export type TaskKind = TaskNode["kind"];

interface TaskNodeBase {
  readonly taskId: string;
  /** `BaseOperator` options that the author gave for this task, by camel-cased name. */
  readonly options: OptionValues;
  readonly source: SourceLocation | null;
}

/** A task whose code is a TypeScript function, found at run time by (DAG id, task id) in the DAG's module. */
export interface TypeScriptTaskNode extends TaskNodeBase {
  readonly kind: "typescript";
  readonly inputs: Readonly<Record<string, Expression>>;
}

/** A task whose code is an existing Python callable. */
export interface PythonTaskNode extends TaskNodeBase {
  readonly kind: "python";
  /** `package.module:function`; imported when the task runs, never at parse. */
  readonly callable: string;
  /** Keyword arguments. */
  readonly inputs: Readonly<Record<string, Expression>>;
}

/** A shell command (`BashOperator`). The command is constant; values reach it as environment variables, so that data never becomes shell code. */
export interface BashTaskNode extends TaskNodeBase {
  readonly kind: "bash";
  readonly command: string;
  /** Values become text: text as it is, numbers and booleans as Python prints them. */
  readonly environment: Readonly<Record<string, Expression>>;
  readonly workingDirectory?: string;
}

/** A task that does nothing (`EmptyOperator`). */
export interface EmptyTaskNode extends TaskNodeBase {
  readonly kind: "empty";
}

/** Any operator by its dotted path. */
export interface OperatorTaskNode extends TaskNodeBase {
  readonly kind: "operator";
  /** `package.module.Class`. */
  readonly operator: string;
  /** The operator's own keyword arguments, by their Python names. */
  readonly arguments: Readonly<Record<string, Expression>>;
}
