import { marker } from "#sdk/codec/marker.ts";
import type { Expression, PathSegment } from "#sdk/ir/expression.ts";
import { call, dict, list, number, type PythonExpression, string } from "../python/index.ts";
import { type EmitContext, runtimeSymbol } from "./emit-context.ts";
import { jsonLiteral } from "./json-literal.ts";
import { runFieldNames } from "./run-field-name.ts";

/**
 * An input of a TypeScript or Python task: literals in the codec's encoding, everything else as a binding that the runtime resolves when the
 * task runs. No text of it is ever a template.
 */
export function binding(expression: Expression, context: EmitContext): PythonExpression {
  switch (expression.kind) {
    case "literal":
      return jsonLiteral(expression.value);
    case "xcom":
      return call(
        runtimeSymbol(context, "xcom"),
        [string(expression.taskId), ...expression.path.map(pathSegment)],
        expression.key === "return_value" ? [] : [["key", string(expression.key)]],
      );
    case "param":
      return call(runtimeSymbol(context, "param"), [string(expression.name), ...expression.path.map(pathSegment)]);
    case "run":
      return call(runtimeSymbol(context, "run_field"), [string(runFieldNames[expression.field])]);
    case "template":
      return call(
        runtimeSymbol(context, "text"),
        expression.parts.map((part) => binding(part, context)),
      );
    case "list":
      return list(expression.items.map((item) => binding(item, context)));
    case "object": {
      const members = dict(Object.entries(expression.entries).map(([key, member]) => [key, binding(member, context)]));
      // An object with the codec's own mark in it is wrapped, as the codec does it.
      if (!Object.hasOwn(expression.entries, marker)) return members;
      return dict([
        [marker, string("object")],
        ["value", members],
      ]);
    }
    case "jinja":
      // Refused before anything is printed (JW3001): nothing would render it.
      throw new TypeError("raw Jinja reached an input that is no template");
  }
}

/** Inputs by name; undefined when there are none. */
export function inputsArgument(
  inputs: Readonly<Record<string, Expression>>,
  context: EmitContext,
): readonly (readonly [string, PythonExpression])[] {
  const entries = Object.entries(inputs);
  if (entries.length === 0) return [];
  return [["inputs", dict(entries.map(([name, expression]) => [name, binding(expression, context)]))]];
}

function pathSegment(segment: PathSegment): PythonExpression {
  return typeof segment === "number" ? number(segment) : string(segment);
}
