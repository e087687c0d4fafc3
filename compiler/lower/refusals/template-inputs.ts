import type { Expression } from "#sdk/ir/expression.ts";
import type { TaskNode } from "#sdk/ir/task-node.ts";

/** The values of a task that Airflow renders as templates, by name. */
export function templateInputs(task: TaskNode): Readonly<Record<string, Expression>> {
  if (task.kind === "bash") return task.environment;
  return task.kind === "operator" ? task.arguments : {};
}
