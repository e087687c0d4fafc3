import { marker } from "#sdk/codec/marker.ts";
import type { Expression, GroupInputExpression, PathSegment } from "#sdk/ir/expression.ts";
import { call, dict, list, name, number, type PythonExpression, string } from "../python/index.ts";
import { type PlaceContext, runtimeSymbol } from "./emit-context.ts";
import { jsonLiteral } from "./json-literal.ts";
import { runFieldNames } from "./run-field-name.ts";

/**
 * An input of a TypeScript or Python task: literals in the codec's encoding, everything else as a binding that the runtime resolves when the
 * task runs. No text of it is ever a template.
 */
export function binding(expression: Expression, context: PlaceContext): PythonExpression {
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
    case "groupInput":
      return groupInput(expression, context);
    case "run":
      return call(runtimeSymbol(context, "run_field"), [string(runFieldNames[expression.field])]);
    case "template":
      return textBinding(expression, context);
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
      // Refused before anything is printed (JW2036, JW3001, JW3013): nothing would render it.
      throw new TypeError("raw Jinja reached an input that is no template");
    case "mapInput":
      throw new TypeError("an input of a mapped task stands outside of its label");
  }
}

/** An expression as text, where only the runtime can make it. */
export function textBinding(expression: Expression, context: PlaceContext): PythonExpression {
  const parts = expression.kind === "template" ? expression.parts : [expression];
  return call(
    runtimeSymbol(context, "text"),
    parts.map((part) => binding(part, context)),
  );
}

/** The parameter of the group's function, or a member of what it stands for. */
function groupInput(expression: GroupInputExpression, context: PlaceContext): PythonExpression {
  const parameter = context.places.parametersOf(expression.groupId).get(expression.name);
  if (parameter === undefined) throw new TypeError(`group "${expression.groupId}" has no input "${expression.name}"`);
  if (expression.path.length === 0) return name(parameter);
  return call(runtimeSymbol(context, "member"), [name(parameter), ...expression.path.map(pathSegment)]);
}

/** Inputs by name; nothing when there are none. */
export function inputsArgument(
  inputs: Readonly<Record<string, Expression>>,
  context: PlaceContext,
): readonly (readonly [string, PythonExpression])[] {
  const entries = Object.entries(inputs);
  if (entries.length === 0) return [];
  return [["inputs", dict(entries.map(([input, expression]) => [input, binding(expression, context)]))]];
}

function pathSegment(segment: PathSegment): PythonExpression {
  return typeof segment === "number" ? number(segment) : string(segment);
}
