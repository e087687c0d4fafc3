import type { Expression, JsonObject, TaskNode } from "../../ir/index.ts";
import { pythonText, xcomText } from "../../task/python-text.ts";
import { type EvaluationScope, evaluateAll, evaluateExpression } from "./evaluate-expression.ts";

/** What a task is given, encoded: inputs of TypeScript and Python tasks, arguments of an operator, the environment of a bash task as text. */
export function evaluateInputs(task: TaskNode, scope: EvaluationScope): JsonObject {
  switch (task.kind) {
    case "typescript":
    case "python":
      return evaluateAll(task.inputs, scope);
    case "operator":
      return evaluateAll(task.arguments, scope);
    case "bash":
      return Object.fromEntries(
        Object.entries(task.environment).map(([name, expression]) => [name, environmentText(expression, scope)]),
      );
    case "empty":
      return {};
  }
}

/** On Airflow a bash task's environment is Jinja, which reads XComs without the codec. */
function environmentText(expression: Expression, scope: EvaluationScope): string {
  if (expression.kind === "template") return expression.parts.map((part) => environmentText(part, scope)).join("");
  const value = evaluateExpression(expression, scope);
  return expression.kind === "xcom" ? xcomText(value) : pythonText(value);
}
