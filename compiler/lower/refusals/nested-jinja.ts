import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { Expression } from "#sdk/ir/expression.ts";

/** An environment variable is one template; a list or an object in it is a Jinja expression, inside of which no other template can stand. */
export function nestedJinja(dag: DagNode): readonly Diagnostic[] {
  return dag.tasks.flatMap((task) => {
    if (task.kind !== "bash") return [];
    const variable = Object.entries(task.environment).find(([, expression]) => isUnprintable(expression));
    if (variable === undefined) return [];
    return diagnostic("JW3001", {
      message: `Environment variable "${variable[0]}" of task "${task.taskId}" has raw Jinja inside a list or an object.`,
      hint: "Give the list or object as one jinja(…) template, or each member its own variable.",
      source: task.source ?? dag.source,
    });
  });
}

function isUnprintable(expression: Expression): boolean {
  switch (expression.kind) {
    case "list":
      return expression.items.some(containsJinja);
    case "object":
      return Object.values(expression.entries).some(containsJinja);
    case "template":
      return expression.parts.some(isUnprintable);
    default:
      return false;
  }
}

function containsJinja(expression: Expression): boolean {
  switch (expression.kind) {
    case "jinja":
      return true;
    case "list":
      return expression.items.some(containsJinja);
    case "object":
      return Object.values(expression.entries).some(containsJinja);
    case "template":
      return expression.parts.some(containsJinja);
    default:
      return false;
  }
}
