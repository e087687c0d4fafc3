import { marker, type Tag } from "#sdk/codec/marker.ts";
import type { Expression, XComExpression } from "#sdk/ir/expression.ts";
import type { JsonObject, JsonValue } from "#sdk/ir/json-value.ts";
import {
  bytes,
  call,
  constant,
  dict,
  float,
  list,
  number,
  type PythonExpression,
  set,
  string,
  symbol,
} from "../python/index.ts";
import { binding, textBinding } from "./binding.ts";
import type { PlaceContext } from "./emit-context.ts";
import { jinjaTemplate } from "./jinja-template.ts";
import { needsRuntime } from "./needs-runtime.ts";
import { isReadFromOutside, nodeReference, wholeOutput } from "./node-reference.ts";
import { anyFileEnding, changesWhenRendered, type TemplateField } from "./template-field.ts";
import { instantValue } from "./time-values.ts";

/** How text that a template field would change is written for one argument. */
export interface OperatorArgument {
  readonly rendersEverything: boolean;
  /** Wraps the literal so that a template field leaves it alone. */
  readonly protect: (text: PythonExpression) => PythonExpression;
  readonly context: PlaceContext;
}

/**
 * An argument of a provider's operator. Literals are Python's own values (a `Date` is a `datetime`), another task's whole output is its XComArg,
 * and every other expression is Jinja, whose result is text.
 */
export function operatorValue(expression: Expression, argument: OperatorArgument): PythonExpression {
  switch (expression.kind) {
    case "literal":
      return literalValue(expression.value, argument);
    case "list":
      return list(expression.items.map((item) => operatorValue(item, argument)));
    case "object":
      return dict(Object.entries(expression.entries).map(([key, member]) => [key, operatorValue(member, argument)]));
    case "xcom":
      return expression.path.length === 0
        ? xcomArgument(expression, argument.context)
        : templateText(expression, argument);
    default:
      return templateText(expression, argument);
  }
}

function templateText(expression: Expression, { context }: OperatorArgument): PythonExpression {
  if (needsRuntime(expression, context.places)) return textBinding(expression, context);
  return string(jinjaTemplate(expression, anyFileEnding));
}

/** `load_flights.output`, from which Airflow also knows the edge. */
function xcomArgument(expression: XComExpression, context: PlaceContext): PythonExpression {
  const { taskId, key } = expression;
  // Of a group of one instance Airflow gives one value before 3.4; the runtime gives a list of one.
  if (isReadFromOutside(taskId, context)) return binding(expression, context);
  if (key === "return_value") return wholeOutput(taskId, context);
  return call(symbol("airflow.sdk", "XComArg"), [nodeReference(taskId, context)], [["key", string(key)]]);
}

/** A literal as Python's own value. */
export function literalValue(value: JsonValue, argument: OperatorArgument): PythonExpression {
  const field: TemplateField = { fileEnding: anyFileEnding, rendersEverything: argument.rendersEverything };
  switch (typeof value) {
    case "string":
      return changesWhenRendered(value, field) ? argument.protect(string(value)) : string(value);
    case "number":
      return number(value);
    case "boolean":
      return constant(value);
    default:
  }
  if (value === null) return constant(null);
  if (Array.isArray(value)) return list(value.map((item) => literalValue(item, argument)));
  const object = value as JsonObject;
  return Object.hasOwn(object, marker) ? markedValue(object, argument) : objectValue(object, argument);
}

function objectValue(object: JsonObject, argument: OperatorArgument): PythonExpression {
  return dict(Object.entries(object).map(([key, member]) => [key, literalValue(member, argument)]));
}

function markedValue(object: JsonObject, argument: OperatorArgument): PythonExpression {
  const content = object["value"] ?? null;
  const items = Array.isArray(content) ? content : [];
  switch (object[marker] as Tag) {
    case "date":
      return instantValue(String(content).replace("Z", ""), "UTC");
    case "bigint":
      return number(BigInt(String(content)));
    case "number":
      return float(Number(content));
    case "bytes":
      return bytes(Buffer.from(String(content), "base64"));
    case "set":
      return set(items.map((item) => literalValue(item, argument)));
    case "map":
      return dict(
        items.map((pair) => {
          const [key = null, member = null] = Array.isArray(pair) ? pair : [];
          return [literalValue(key, { ...argument, ...unrendered }), literalValue(member, argument)];
        }),
      );
    case "object":
      return objectValue(content as JsonObject, argument);
  }
}

/** Airflow renders the values of a dict, never its keys. */
const unrendered = { rendersEverything: false, protect: (text: PythonExpression): PythonExpression => text };
