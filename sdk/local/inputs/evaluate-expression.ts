import { JetwayError } from "../../errors/index.ts";
import type { Expression, JsonValue, XComExpression } from "../../ir/index.ts";
import { pythonText } from "../../task/python-text.ts";
import type { RunFacts } from "../run/run-facts.ts";
import { runField } from "../run/run-field.ts";
import { returnValueKey } from "../run/xcom-store.ts";
import { stepInto } from "./step-into.ts";

/** What expressions are evaluated against. */
export interface EvaluationScope {
  readonly facts: RunFacts;
  /** Params of the run, encoded. */
  readonly params: Readonly<Record<string, JsonValue>>;
  /** What a task pushed as the reader sees it: of a mapped task the list of all, in a mapped group what belongs to the reader's index. */
  readonly pullXCom: (taskId: string, key: string) => JsonValue | undefined;
  /** The item of the mapped group around the reader. */
  readonly groupInput: (groupId: string, name: string) => JsonValue;
  /** The item that the reader itself is mapped to. */
  readonly mapInput: (name: string) => JsonValue;
  /** Encoded values of Jinja templates, by their text. */
  readonly rendered: ReadonlyMap<string, JsonValue>;
}

/**
 * The value of an expression in a run, in the encoding of the codec. What a task did not return is null, as on Airflow.
 *
 * @throws JW4006 for Jinja without a given value, JW4007 for a member or a pushed key that is not there, JW4008 for a field that the run lacks.
 */
export function evaluateExpression(expression: Expression, scope: EvaluationScope): JsonValue {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "xcom": {
      const origin = `the XCom "${expression.key}" of task "${expression.taskId}"`;
      return stepInto(pullXCom(expression, scope), expression.path, origin);
    }
    case "param":
      return stepInto(scope.params[expression.name] ?? null, expression.path, `the param "${expression.name}"`);
    case "groupInput": {
      const origin = `the input "${expression.name}" of group "${expression.groupId}"`;
      return stepInto(scope.groupInput(expression.groupId, expression.name), expression.path, origin);
    }
    case "mapInput":
      return stepInto(scope.mapInput(expression.name), expression.path, `the mapped input "${expression.name}"`);
    case "run":
      return runField(expression.field, scope.facts);
    case "template":
      return expression.parts.map((part) => pythonText(evaluateExpression(part, scope))).join("");
    case "jinja":
      return renderedValue(expression.template, scope);
    case "list":
      return expression.items.map((item) => evaluateExpression(item, scope));
    case "object":
      return evaluateAll(expression.entries, scope);
  }
}

/** The values of named expressions. */
export function evaluateAll(
  expressions: Readonly<Record<string, Expression>>,
  scope: EvaluationScope,
): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(
    Object.entries(expressions).map(([name, expression]) => [name, evaluateExpression(expression, scope)]),
  );
}

/** Airflow's `XComArg.resolve`: a missing return value is None, any other missing key an error. */
function pullXCom({ taskId, key }: XComExpression, scope: EvaluationScope): JsonValue {
  const value = scope.pullXCom(taskId, key);
  if (value !== undefined) return value;
  if (key === returnValueKey) return null;
  throw new JetwayError(`Task "${taskId}" has pushed no XCom under the key "${key}".`, {
    code: "JW4007",
    hint: `Push it with ctx.xcom.push("${key}", value), or check that the task ran and was not skipped.`,
  });
}

function renderedValue(template: string, scope: EvaluationScope): JsonValue {
  const value = scope.rendered.get(template);
  if (value !== undefined) return value;
  throw new JetwayError(`Jinja cannot be rendered offline: ${JSON.stringify(template)}.`, {
    code: "JW4006",
    hint: `Give its value: rendered: { ${JSON.stringify(template)}: … }.`,
  });
}
