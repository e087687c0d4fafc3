import { type Expression, type JsonObject, type TaskNode, taskInputs } from "../../ir/index.ts";
import { pythonText, xcomText } from "../../task/python-text.ts";
import { type EvaluationScope, evaluateAll, evaluateExpression } from "./evaluate-expression.ts";
import { mapInputs } from "./map-inputs.ts";

/**
 * What a task is given, encoded: inputs of TypeScript and Python tasks, arguments of an operator, the environment of a bash task as text. What an instance
 * of a mapped task is mapped to comes on top.
 */
export function evaluateInputs(task: TaskNode, mapIndex: number, scope: EvaluationScope): JsonObject {
  const isText = task.kind === "bash";
  const own = isText
    ? Object.entries(task.environment).map(([name, expression]) => [name, environmentText(expression, scope)] as const)
    : Object.entries(evaluateAll(taskInputs(task), scope));
  if (task.map === undefined) return Object.fromEntries(own);
  const mapped = mapInputs(task.map, mapIndex, (expression) => evaluateExpression(expression, scope));
  const items = Object.entries(mapped).map(([name, value]) => [name, isText ? xcomText(value) : value] as const);
  return Object.fromEntries([...own, ...items]);
}

/** On Airflow a bash task's environment is Jinja, which reads XComs without the codec. */
function environmentText(expression: Expression, scope: EvaluationScope): string {
  if (expression.kind === "template") return expression.parts.map((part) => environmentText(part, scope)).join("");
  const value = evaluateExpression(expression, scope);
  return expression.kind === "xcom" ? xcomText(value) : pythonText(value);
}
