import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Expression, JsonValue, MapNode } from "../../ir/index.ts";
import { evaluateExpression } from "./evaluate-expression.ts";
import { mapInputs } from "./map-inputs.ts";

const literal = (value: JsonValue): Expression => ({ kind: "literal", value });
const evaluate = (expression: Expression): JsonValue =>
  evaluateExpression(expression, {
    facts: { dagId: "d", runId: "r", logicalDate: null, dataInterval: null },
    params: {},
    rendered: new Map(),
    pullXCom: () => undefined,
    groupInput: () => null,
    mapInput: () => null,
  });

property.prop([fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })])(
  "the instances of a product are all combinations, the last input varying fastest",
  (lists) => {
    const inputs = Object.fromEntries(lists.map((list, place) => [`input_${place}`, literal(list)]));
    const count = lists.reduce((product, list) => product * list.length, 1);
    const combinations = lists.reduce<number[][]>(
      (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
      [[]],
    );
    const instances = Array.from({ length: count }, (_, index) =>
      mapInputs({ kind: "product", inputs }, index, evaluate),
    );
    expect(instances.map((instance) => Object.values(instance))).toEqual(combinations);
    expect(() => mapInputs({ kind: "product", inputs }, count, evaluate)).toThrow(
      expect.objectContaining({ code: "JW4021" }),
    );
  },
);

test("an object has pairs of key and value as its items", () => {
  const map: MapNode = { kind: "product", inputs: { pair: literal({ a: 1, b: [2] }) } };
  expect([0, 1].map((index) => mapInputs(map, index, evaluate))).toEqual([{ pair: ["a", 1] }, { pair: ["b", [2]] }]);
});

test("mapEach gives the members of the instance's object, also of a list that holds expressions", () => {
  const over: Expression = { kind: "list", items: [literal({ a: 1 }), { kind: "object", entries: { a: literal(2) } }] };
  expect([0, 1].map((index) => mapInputs({ kind: "each", over }, index, evaluate))).toEqual([{ a: 1 }, { a: 2 }]);
  expect(mapInputs({ kind: "each", over: literal([{ b: null }]) }, 0, evaluate)).toEqual({ b: null });
});

test.for<[string, MapNode, number, string]>([
  ["an index beyond a list", { kind: "each", over: literal([]) }, 0, "There is no item for map index 0"],
  [
    "an item that is no object",
    { kind: "each", over: literal(["x"]) },
    0,
    'Item 0 of the list that the task is mapped over is no object: "x".',
  ],
  ["a value that has no items", { kind: "product", inputs: { a: literal("text") } }, 0, 'in the input "a"'],
  ["a value that is gone", { kind: "product", inputs: { a: literal(null) } }, 0, 'in the input "a"'],
])("%s is refused", ([, map, index, message]) => {
  expect(() => mapInputs(map, index, evaluate)).toThrow(
    expect.objectContaining({ code: "JW4021", message: expect.stringContaining(message) }),
  );
});
