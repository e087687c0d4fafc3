import { encode } from "../codec/encode.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import type { Expression } from "../ir/expression.ts";
import { toExpression } from "./input.ts";
import { createReference, expressionOf, isReference, type Reference, scopeOf } from "./reference.ts";
import { innerScope, type ReferenceScope } from "./reference-scope.ts";

/** What text can be made of: values that have one obvious spelling. */
export type TextPart = string | number | Reference<string> | Reference<number>;

/**
 * Text with references in it, put together when the run exists. What is interpolated is data: it is never read as Jinja.
 *
 * @throws JW8041 for a part that is no text, number or reference, JW8003 and JW8034 for references that no place may use together.
 * @example
 * publish({ path: text`s3://lake/${run.ds}/${params.region}.json` })
 * // Python: inputs={"path": text("s3://lake/", run_field("ds"), "/", param("region"), ".json")}
 */
export function text(strings: TemplateStringsArray, ...values: readonly TextPart[]): Reference<string> {
  const scope = values.map((value) => (isReference(value) ? scopeOf(value) : undefined)).reduce(innerScope, undefined);
  const parts = strings.flatMap((string, index): Expression[] =>
    index < values.length
      ? [{ kind: "literal", value: string }, toPart(values[index], index, scope)]
      : [{ kind: "literal", value: string }],
  );
  const filled = parts.filter((part) => part.kind !== "literal" || part.value !== "");
  return createReference({ kind: "template", parts: filled }, scope);
}

function toPart(value: unknown, index: number, scope: ReferenceScope | undefined): Expression {
  if (isReference(value))
    return scope === undefined ? expressionOf(value) : toExpression(value, { name: `text part ${index + 1}`, scope });
  if (typeof value === "string" || Number.isFinite(value)) return { kind: "literal", value: encode(value) };
  throw new JetwayError(
    `Part ${index + 1} of text\`…\` is ${describe(value)}. Text is put together from texts, numbers and references to such.`,
    {
      code: "JW8041",
      hint: "Put each value into the text by itself, or make the text in a task.",
    },
  );
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" ? "a function" : String(value);
}
