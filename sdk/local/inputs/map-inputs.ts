import { JetwayError } from "../../errors/index.ts";
import type { Expression, JsonObject, JsonValue, MapNode } from "../../ir/index.ts";
import { itemCount } from "../plan/create-map-plan.ts";

/**
 * What an instance of a mapped task or group is given: the items that belong to its index. Of a product the last input varies fastest
 * (`DictOfListsExpandInput`); an object's items are pairs of key and value.
 *
 * @throws JW4021 when the values have no such item, or an item of `mapEach` is no object.
 */
export function mapInputs(map: MapNode, index: number, evaluate: (expression: Expression) => JsonValue): JsonObject {
  if (map.kind === "each") return eachInputs(map.over, index, evaluate);
  const values: [string, JsonValue][] = [];
  let rest = index;
  for (const [name, expression] of Object.entries(map.inputs).toReversed()) {
    const value = evaluate(expression);
    const length = itemCount(value) ?? 0;
    if (length === 0) throw noItem(`the input "${name}"`, index);
    values.push([name, itemAt(value, rest % length)]);
    rest = Math.floor(rest / length);
  }
  if (rest > 0) throw noItem("the product of the inputs", index);
  return Object.fromEntries(values.toReversed());
}

function itemAt(value: JsonValue, index: number): JsonValue {
  if (Array.isArray(value)) return value[index] ?? null;
  return [...(Object.entries(value as JsonObject)[index] ?? [])];
}

function eachInputs(over: Expression, index: number, evaluate: (expression: Expression) => JsonValue): JsonObject {
  // Of a list that holds references only the own item is looked at.
  const item = over.kind === "list" ? evaluatedItem(over.items[index], evaluate) : itemOf(evaluate(over), index);
  if (item === undefined) throw noItem("the list that the task is mapped over", index);
  if (typeof item === "object" && item !== null && !Array.isArray(item)) return item as JsonObject;
  throw new JetwayError(
    `Item ${index} of the list that the task is mapped over is no object: ${JSON.stringify(item)}.`,
    {
      code: "JW4021",
      hint: "Return a list of objects whose members are the inputs of the mapped task, or map over single inputs.",
    },
  );
}

function evaluatedItem(item: Expression | undefined, evaluate: (expression: Expression) => JsonValue) {
  return item === undefined ? undefined : evaluate(item);
}

function itemOf(value: JsonValue, index: number): JsonValue | undefined {
  return Array.isArray(value) ? value[index] : undefined;
}

function noItem(of: string, index: number): JetwayError {
  return new JetwayError(`There is no item for map index ${index} in ${of}.`, {
    code: "JW4021",
    hint: "What is mapped over must stay the list or object that it was when the task was expanded; clear the task to expand it again.",
  });
}
