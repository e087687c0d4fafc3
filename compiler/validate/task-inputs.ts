import { type Expression, type TaskKind, type TaskNode, taskInputs } from "#sdk/ir/index.ts";

/** An input of a task by its name. */
export interface TaskInput {
  /** `input "flights"`, `environment variable "DAY"`, `argument "endpoint"`: as its kind of task calls it. */
  readonly label: string;
  readonly name: string;
  readonly expression: Expression;
}

const nouns: Readonly<Record<TaskKind, string>> = {
  typescript: "input",
  python: "input",
  bash: "environment variable",
  operator: "argument",
  empty: "input",
};

/** The inputs of a task, whatever its kind calls them. */
export function listInputs(task: TaskNode): readonly TaskInput[] {
  return Object.entries(taskInputs(task)).map(([name, expression]) => ({
    label: `${nouns[task.kind]} "${name}"`,
    name,
    expression,
  }));
}
