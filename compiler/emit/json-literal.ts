import type { JsonValue } from "#sdk/ir/json-value.ts";
import { constant, dict, list, number, type PythonExpression, string } from "../python/index.ts";

/** JSON as a Python literal of the same value. */
export function jsonLiteral(value: JsonValue): PythonExpression {
  if (typeof value === "string") return string(value);
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean" || value === null) return constant(value);
  if (Array.isArray(value)) return list(value.map(jsonLiteral));
  return dict(Object.entries(value).map(([key, member]) => [key, jsonLiteral(member)]));
}
