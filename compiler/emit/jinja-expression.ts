import type { Expression, PathSegment } from "#sdk/ir/expression.ts";
import type { JsonValue } from "#sdk/ir/json-value.ts";
import { escapedText } from "../python/index.ts";
import { runFieldNames } from "./run-field-name.ts";

/**
 * What stands between `{{` and `}}` for an expression. Members are always read with brackets: with a dot, Jinja would find the methods of a
 * dict first.
 */
export function jinjaExpression(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return jinjaLiteral(expression.value);
    case "xcom": {
      const key = expression.key === "return_value" ? "" : `, key=${jinjaString(expression.key)}`;
      return `ti.xcom_pull(task_ids=${jinjaString(expression.taskId)}${key})${jinjaPath(expression.path)}`;
    }
    case "param":
      return `params[${jinjaString(expression.name)}]${jinjaPath(expression.path)}`;
    case "run":
      return expression.field === "dagId" ? "dag.dag_id" : runFieldNames[expression.field];
    case "template":
      // `~` makes text of both sides.
      return `('' ~ ${expression.parts.map(jinjaExpression).join(" ~ ")})`;
    case "list":
      return `[${expression.items.map(jinjaExpression).join(", ")}]`;
    case "object":
      return `{${Object.entries(expression.entries)
        .map(([key, member]) => `${jinjaString(key)}: ${jinjaExpression(member)}`)
        .join(", ")}}`;
    case "jinja":
      // Refused before anything is printed (JW3001): a template is text, not a value inside another one.
      throw new TypeError("raw Jinja reached the inside of an expression");
    case "groupInput":
    case "mapInput":
      throw new TypeError(`a ${expression.kind} has no Jinja`);
  }
}

/** A text literal of Jinja, which reads Python's escapes. Single quotes: the Python literal around it has double ones. */
export function jinjaString(text: string): string {
  return `'${escapedText(text).replaceAll("'", "\\'")}'`;
}

/** The steps into a value, with brackets. */
export function jinjaPath(path: readonly PathSegment[]): string {
  return path.map((segment) => `[${typeof segment === "number" ? segment : jinjaString(segment)}]`).join("");
}

function jinjaLiteral(value: JsonValue): string {
  if (typeof value === "string") return jinjaString(value);
  if (typeof value === "number") return JSON.stringify(value).replace("e+", "e");
  if (typeof value === "boolean") return value ? "true" : "false";
  if (value === null) return "none";
  if (Array.isArray(value)) return `[${value.map(jinjaLiteral).join(", ")}]`;
  const entries = Object.entries(value).map(([key, member]) => `${jinjaString(key)}: ${jinjaLiteral(member)}`);
  return `{${entries.join(", ")}}`;
}
