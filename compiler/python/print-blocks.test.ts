import { expect, test } from "vitest";
import { ruffFormat } from "../../test/support/ruff.ts";
import {
  attribute,
  call,
  explodedCall,
  item,
  list,
  name,
  number,
  statement,
  string,
  symbol,
  variable,
} from "./create-node.ts";
import { printExpression, printModule } from "./printer.ts";
import type { PythonExpression, PythonStatement } from "./python-node.ts";
import { withoutUnusedVariables } from "./without-unused-variables.ts";

const module = (body: readonly PythonStatement[]) =>
  printModule({ header: [], preamble: [], installed: ["airflow", "pendulum"], body });

test("a function stands under its decorator, and its parameters keep their names", () => {
  const text = module([
    {
      kind: "function",
      decorator: call(symbol("airflow.sdk", "task_group"), [], [["group_id", string("g")]]),
      name: variable("g tasks"),
      parameters: ["origin", "DAG"],
      body: [
        { kind: "assignment", target: variable("origin"), value: call(symbol("airflow.sdk", "DAG"), [name("origin")]) },
      ],
    },
    { kind: "blank" },
    { kind: "assignment", target: variable("g"), value: call(attribute(variable("g tasks"), "expand"), []) },
  ]);
  expect(text).toBe(`from airflow.sdk import DAG as sdk_DAG, task_group

@task_group(group_id="g")
def g_tasks(origin, DAG):
    origin_task = sdk_DAG(origin)

g = g_tasks.expand()
`);
});

test.each([
  [["item"], "m = partial(\n    a=1,\n    b=2,\n).expand(item=[1])\n"],
  [
    ["item_of_the_first_kind", "item_of_the_second_kind", "item_of_the_third_kind"],
    "m = partial(\n    a=1,\n    b=2,\n).expand(\n    item_of_the_first_kind=[1],\n    item_of_the_second_kind=[1],\n    item_of_the_third_kind=[1],\n)\n",
  ],
])("a method of a call over several lines begins on its last line (%j)", (items, expected) => {
  const partial = explodedCall(name("partial"), [
    ["a", number(1)],
    ["b", number(2)],
  ]);
  const keywords = items.map((item) => [item, list([number(1)])] as const);
  const text = module([
    { kind: "assignment", target: variable("m"), value: call(attribute(partial, "expand"), [], keywords) },
  ]);
  expect(text).toBe(expected);
  expect(ruffFormat(text)).toBe(text);
});

test("a text that fits only on a line of its own is put there", () => {
  const long = "x".repeat(77);
  const keywords = [["text", string(long)] as const, ["b", number(1)] as const];
  const text = module([{ kind: "assignment", target: variable("m"), value: explodedCall(name("f"), keywords) }]);
  expect(text).toBe(`m = f(\n    text=(\n        "${long}"\n    ),\n    b=1,\n)\n`);
  expect(ruffFormat(text)).toBe(text);
});

test("names that nothing uses are left out of a function's body, those in its blocks too", () => {
  const assign = (key: string, value: PythonExpression): PythonStatement => ({
    kind: "assignment",
    target: variable(key),
    value,
  });
  const kept = withoutUnusedVariables([
    assign("used", number(1)),
    assign("unused", number(2)),
    {
      kind: "with",
      context: name("group"),
      target: variable("g"),
      body: [assign("inner", number(3)), statement(variable("used"))],
    },
  ]);
  expect(module(kept)).toBe("used = 1\n2\nwith group:\n    3\n    used\n");
});

test("an item is read by its key", () => {
  expect(printExpression(item(name("groups"), 'a"b'))).toBe("groups['a\"b']");
});
