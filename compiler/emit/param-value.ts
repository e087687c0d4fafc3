import type { JsonObject } from "#sdk/ir/json-value.ts";
import type { ParamNode } from "#sdk/ir/param-node.ts";
import { call, isPythonIdentifier, type PythonExpression, string, symbol } from "../python/index.ts";
import { jsonLiteral } from "./json-literal.ts";

/** `Param(default, description="…", type="string", …)`, or the plain default when nothing else is known of the param. */
export function paramValue(param: ParamNode): PythonExpression {
  const { description, schema } = param;
  const keywords = schemaKeywords(schema ?? {}, description);
  if (keywords.length === 0 && param.default !== undefined) return jsonLiteral(param.default);
  return call(
    symbol("airflow.sdk", "Param"),
    param.default === undefined ? [] : [jsonLiteral(param.default)],
    keywords,
  );
}

/**
 * `Param` takes the schema's keywords as its own. Keywords that Python cannot write so, or that mean something else to `Param` (in some minor),
 * need `schema=`, which stands for all of them.
 */
function schemaKeywords(
  schema: JsonObject,
  given: string | undefined,
): readonly (readonly [string, PythonExpression])[] {
  const { default: _default, description: inSchema, ...rest } = schema;
  const description = given ?? (typeof inSchema === "string" ? inSchema : undefined);
  const described = description === undefined ? [] : ([["description", string(description)]] as const);
  const entries = Object.entries(rest);
  if (entries.every(([keyword]) => isPythonIdentifier(keyword) && !paramWords.has(keyword))) {
    return [...described, ...entries.map(([keyword, value]) => [keyword, jsonLiteral(value)] as const)];
  }
  return [...described, ["schema", jsonLiteral(rest)]];
}

/** Parameters of `Param.__init__` from 3.0 to 3.4. */
const paramWords: ReadonlySet<string> = new Set(["self", "default", "description", "source", "schema"]);
