import { expect, test } from "vitest";
import type { Expression, MapNode } from "#sdk/ir/index.ts";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, group, productOf, task, xcom } from "../../../test/support/dag-nodes.ts";
import { mappedInputs } from "./mapped-inputs.ts";

const literal = (value: string | number | readonly (string | object)[]): Expression => ({
  kind: "literal",
  value: value as never,
});
const over = (map: MapNode, inputs: Readonly<Record<string, Expression>> = {}) =>
  answersOf(mappedInputs, dagNode({ tasks: [task("load", { map, inputs })] }));
const product = (source: Expression) => over({ kind: "product", inputs: { x: source } });
const each = (list: Expression) => over({ kind: "each", over: list });

test("literal lists and whole outputs are mapped over, also none and lists of objects", () => {
  expect([product(literal([])), product(xcom("a")), each(xcom("a")), each(literal([{ x: 1 }]))].flat()).toEqual([]);
  expect(each({ kind: "list", items: [{ kind: "object", entries: { x: xcom("a") } }] })).toEqual([]);
});

test("nothing to map over is refused, and so is an empty task", () => {
  expect(over(productOf({}))[0]).toMatch(/^JW2057 .* task "load" is mapped over nothing/);
  const empty = { kind: "empty", taskId: "e", options: {}, source: null, map: productOf({ x: [1] }) } as const;
  expect(answersOf(mappedInputs, dagNode({ tasks: [empty] }))[0]).toMatch(/^JW2057/);
  const mapped = group("g", { map: productOf({}) });
  expect(answersOf(mappedInputs, dagNode({ groups: [mapped] }))[0]).toMatch(/^JW2057 .* group "g"/);
});

test("an input that is given and mapped is refused, in a list of objects as well", () => {
  expect(over(productOf({ x: [1] }), { x: xcom("a") })[0]).toMatch(/^JW2058 .*over input "x", which is given once/);
  expect(over({ kind: "each", over: literal([{ y: 1 }, { x: 1 }]) }, { x: xcom("a") })[0]).toMatch(/^JW2058/);
});

test("what is no list of its own is refused by what it is", () => {
  const reason = (answers: readonly string[]) =>
    /^JW2059 .* is mapped over (.*?)\. Airflow/.exec(answers[0] ?? "")?.[1];
  expect(reason(product(literal("SFO")))).toBe('input "x", a literal that is no list');
  expect(reason(product({ kind: "list", items: [xcom("a")] }))).toBe('input "x", a list with references in it');
  expect(reason(product({ kind: "xcom", taskId: "a", key: "return_value", path: ["x"] }))).toBe(
    'input "x", a member of what task "a" returns',
  );
  expect(reason(product({ kind: "xcom", taskId: "a", key: "other", path: [] }))).toBe(
    'input "x", XCom "other" of task "a"',
  );
  expect(reason(product({ kind: "param", name: "p", path: [] }))).toBe('input "x", a value that no task returned');
  expect(reason(each(literal(["SFO"])))).toBe("a list of which an item is no object of inputs");
  expect(reason(each({ kind: "list", items: [xcom("a")] }))).toBe("a list of which an item is no object of inputs");
  expect(reason(each(literal(3)))).toBe("a literal that is no list");
});
