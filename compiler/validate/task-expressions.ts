import type { Expression, TaskNode } from "#sdk/ir/index.ts";

/** An input of a task by its name. */
export interface TaskInput {
  /** `input "flights"`, `environment variable "DAY"`, `argument "endpoint"`: as its kind of task calls it. */
  readonly label: string;
  readonly name: string;
  readonly expression: Expression;
}

/** The inputs of a task, whatever its kind calls them. */
export function listInputs(task: TaskNode): readonly TaskInput[] {
  switch (task.kind) {
    case "typescript":
    case "python":
      return named("input", task.inputs);
    case "bash":
      return named("environment variable", task.environment);
    case "operator":
      return named("argument", task.arguments);
    case "empty":
      return [];
  }
}

function named(what: string, expressions: Readonly<Record<string, Expression>>): TaskInput[] {
  return Object.entries(expressions).map(([name, expression]) => ({ label: `${what} "${name}"`, name, expression }));
}

/** An expression and all that is in it. */
export function* walkExpression(expression: Expression): Generator<Expression> {
  // No recursion: inputs may be nested as deeply as the author likes.
  const open = [expression];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    yield current;
    for (const part of partsOf(current).toReversed()) open.push(part);
  }
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "template":
      return expression.parts;
    case "list":
      return expression.items;
    case "object":
      return Object.values(expression.entries);
    default:
      return [];
  }
}
