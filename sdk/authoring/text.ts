import { encode } from "../codec/encode.ts";
import type { Expression } from "../ir/expression.ts";
import { createReference, expressionOf, isReference, type Reference, scopeOf } from "./reference.ts";
import { innerScope, type ReferenceScope } from "./reference-scope.ts";

/** What text can be made of: values that have one obvious spelling. */
export type TextPart = string | number | Reference<string> | Reference<number>;

/**
 * Text with references in it, put together when the run exists. What is interpolated is data: it is never read as Jinja.
 *
 * @example
 * publish({ path: text`s3://lake/${run.ds}/${params.region}.json` })
 * // Python: inputs={"path": text("s3://lake/", run_field("ds"), "/", param("region"), ".json")}
 */
export function text(strings: TemplateStringsArray, ...values: readonly TextPart[]): Reference<string> {
  const parts: Expression[] = [];
  let scope: ReferenceScope | undefined;
  const append = (part: Expression) => {
    if (part.kind !== "literal" || part.value !== "") parts.push(part);
  };
  for (const [index, string] of strings.entries()) {
    append({ kind: "literal", value: string });
    const value = values[index];
    if (value === undefined) continue;
    append(isReference(value) ? expressionOf(value) : { kind: "literal", value: encode(value) });
    if (isReference(value)) scope = innerScope(scope, scopeOf(value));
  }
  return createReference({ kind: "template", parts }, scope);
}
