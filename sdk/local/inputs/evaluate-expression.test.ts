import { expect, test } from "vitest";
import type { Expression } from "../../ir/index.ts";
import { createRunFacts } from "../run/run-facts.ts";
import { XComStore } from "../run/xcom-store.ts";
import { type EvaluationScope, evaluateExpression } from "./evaluate-expression.ts";

function scope(): EvaluationScope {
  const xcoms = new XComStore();
  xcoms.set("make", -1, "return_value", {
    rows: [{ origin: "ORD" }, null],
    size: { __jetway__: "bigint", value: "7" },
  });
  xcoms.set("make", -1, "tagged", { __jetway__: "object", value: { __jetway__: 1 } });
  return {
    facts: createRunFacts("flights", { logicalDate: "2026-01-31", runId: "once" }, 0),
    params: { month: "2001-01", nested: { list: [true] } },
    pullXCom: (taskId, key) => xcoms.get(taskId, -1, key),
    groupInput: (groupId, name) => ({ groupId, name }),
    mapInput: (name) => [name],
    rendered: new Map([["{{ ds }}", "rendered"]]),
  };
}

const literal = (value: string | number | null): Expression => ({ kind: "literal", value });
const xcom = (taskId: string, path: readonly (string | number)[] = [], key = "return_value"): Expression => ({
  kind: "xcom",
  taskId,
  key,
  path,
});

test.for<[string, Expression, unknown]>([
  ["a literal", literal("x"), "x"],
  ["a member of an output", xcom("make", ["rows", 0, "origin"]), "ORD"],
  ["a negative index, which counts from the end", xcom("make", ["rows", -2, "origin"]), "ORD"],
  ["a member of an object that has the codec's marker as a member", xcom("make", ["__jetway__"], "tagged"), 1],
  ["the output of a task that returned nothing", xcom("nothing"), null],
  ["a member of a param", { kind: "param", name: "nested", path: ["list", 0] }, true],
  ["an input of a mapped group", { kind: "groupInput", groupId: "g", name: "origin", path: ["name"] }, "origin"],
  ["an input of the mapped task itself", { kind: "mapInput", name: "origin", path: [0] }, "origin"],
  ["a field of the run", { kind: "run", field: "dsNodash" }, "20260131"],
  ["Jinja with a given value", { kind: "jinja", template: "{{ ds }}" }, "rendered"],
  [
    "a template, as text the way Python writes it",
    { kind: "template", parts: [literal("a="), literal(null), xcom("make", ["rows"]), xcom("make", ["size"])] },
    "a=None[{'origin': 'ORD'}, None]7",
  ],
  ["a list", { kind: "list", items: [literal(1), xcom("make", ["rows", 1])] }, [1, null]],
  ["an object", { kind: "object", entries: { a: { kind: "run", field: "runId" } } }, { a: "once" }],
])("the value of %s", ([, expression, expected]) => {
  expect(evaluateExpression(expression, scope())).toEqual(expected);
});

test.for<[string, Expression, string, string]>([
  [
    "a member that is not there",
    xcom("make", ["rows", 0, "orgin"]),
    "JW4007",
    'There is no .rows[0].orgin in the XCom "return_value" of task "make": the object has origin.',
  ],
  ["an index that is not there", xcom("make", ["rows", 2]), "JW4007", "the list has 2 items"],
  ["a text index of a list", xcom("make", ["rows", "length"]), "JW4007", "the list has 2 items"],
  ["a negative index beyond the first item", xcom("make", ["rows", -3]), "JW4007", "There is no .rows[-3]"],
  ["a member of nothing", xcom("make", ["rows", 1, "origin"]), "JW4007", "nothing was returned"],
  ["a member of a bigint", xcom("make", ["size", "value"]), "JW4007", "the value is a bigint"],
  ["an inherited member", xcom("make", ["constructor"]), "JW4007", "There is no .constructor"],
  ["a key that was never pushed", xcom("make", [], "other"), "JW4007", 'no XCom under the key "other"'],
  ["Jinja without a value", { kind: "jinja", template: "{{ x }}" }, "JW4006", '"{{ x }}"'],
])("%s is an error that says what there is", ([, expression, code, message]) => {
  expect(() => evaluateExpression(expression, scope())).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});
