import { marker } from "#sdk/codec/marker.ts";
import type { Expression } from "#sdk/ir/expression.ts";
import type { JsonObject, JsonValue } from "#sdk/ir/json-value.ts";
import type { MapNode } from "#sdk/ir/map-node.ts";
import { attribute, type CallNode, call, dict, explodedCall, list, type PythonExpression } from "../python/index.ts";
import type { PlaceContext } from "./emit-context.ts";
import { wholeOutput } from "./node-reference.ts";

/** How the items are printed that something is mapped over. */
export interface MappedItems {
  readonly context: PlaceContext;
  /** A value that is known now. */
  readonly literal: (value: JsonValue, name: string) => PythonExpression;
  /** A value inside an object that is one item. */
  readonly member: (expression: Expression, name: string) => PythonExpression;
}

/** `.expand(…)` or `.expand_kwargs(…)` on what `partial` or a task group's decorator gave. */
export function expandCall(unmapped: PythonExpression, map: MapNode, items: MappedItems): CallNode {
  const { method, positional, keywords } = expandArguments(map, items);
  return call(attribute(unmapped, method), positional, keywords);
}

/** `expand_env(BashOperator.partial(…), …)`, for what is mapped over members of an argument. */
export function expandFunctionCall(
  { product, each }: Readonly<Record<MapNode["kind"], PythonExpression>>,
  unmapped: PythonExpression,
  map: MapNode,
  items: MappedItems,
): CallNode {
  const { positional, keywords } = expandArguments(map, items);
  const callee = map.kind === "product" ? product : each;
  return { ...explodedCall(callee, keywords), positional: [unmapped, ...positional], layout: "exploded" };
}

function expandArguments(map: MapNode, items: MappedItems) {
  if (map.kind === "each") return { method: "expand_kwargs", positional: [eachList(map.over, items)], keywords: [] };
  const keywords = Object.entries(map.inputs).map(([name, source]) => [name, itemsOf(source, name, items)] as const);
  return { method: "expand", positional: [], keywords };
}

/** The items of one input: what a task returned, or a literal list or object. */
function itemsOf(source: Expression, name: string, items: MappedItems): PythonExpression {
  if (source.kind === "xcom") return wholeOutput(source.taskId, items.context);
  if (source.kind !== "literal") throw new TypeError(`"${name}" is mapped over a ${source.kind}`);
  const value = plainObject(source.value);
  if (Array.isArray(value)) return list(value.map((item) => items.literal(item, name)));
  return dict(Object.entries(value ?? {}).map(([key, member]) => [key, items.literal(member, name)]));
}

function eachList(over: Expression, items: MappedItems): PythonExpression {
  if (over.kind === "xcom") return wholeOutput(over.taskId, items.context);
  if (over.kind === "list") return list(over.items.map((item) => eachItem(item, items)));
  if (over.kind !== "literal" || !Array.isArray(over.value)) throw new TypeError(`mapped over a ${over.kind}`);
  return list(over.value.map((item) => eachItem({ kind: "literal", value: item }, items)));
}

/** One item: its members by the names of the inputs. */
function eachItem(item: Expression, items: MappedItems): PythonExpression {
  if (item.kind === "object") {
    return dict(Object.entries(item.entries).map(([name, member]) => [name, items.member(member, name)]));
  }
  if (item.kind === "xcom") return wholeOutput(item.taskId, items.context);
  if (item.kind !== "literal") throw new TypeError(`an item of the mapped list is a ${item.kind}`);
  return dict(
    Object.entries(plainObject(item.value) ?? {}).map(([name, member]) => [name, items.literal(member, name)]),
  );
}

/** An object with the codec's own mark as a key, unwrapped: its members are what is meant. */
function plainObject(value: JsonValue): JsonValue {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const object = value as JsonObject;
  return object[marker] === "object" ? (object["value"] ?? null) : object;
}
