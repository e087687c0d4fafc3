import fc from "fast-check";
import { expect, test } from "vitest";
import { nastyText } from "../../test/support/nasty-text.ts";
import { ruffFormat } from "../../test/support/ruff.ts";
import { runPython } from "../../test/support/run-python.ts";
import {
  attribute,
  bytes,
  call,
  comment,
  constant,
  dict,
  explodedCall,
  float,
  list,
  moduleSymbol,
  name,
  number,
  set,
  shift,
  statement,
  string,
  symbol,
  variable,
} from "./create-node.ts";
import { printExpression, printModule } from "./printer.ts";
import type { PythonExpression, PythonStatement } from "./python-node.ts";

const module = (body: readonly PythonStatement[]) =>
  printModule({ header: [], preamble: [], installed: ["airflow", "pendulum"], body });

test.each<[PythonExpression, string]>([
  [string("it's"), `"it's"`],
  [number(3), "3"],
  [number(-0.5), "-0.5"],
  [number(1e21), "1e21"],
  [number(1e-7), "1e-7"],
  [float(3), "3.0"],
  [float(1e17), "1e17"],
  [float(0.1), "0.1"],
  [number(123456789012345678901234567890n), "123456789012345678901234567890"],
  [bytes(Uint8Array.of(0, 34, 97, 255)), `b'\\x00"a\\xff'`],
  [set([]), "set()"],
  [set([number(1)]), "{1}"],
  [dict([[number(1), set([])]]), "{1: set()}"],
  [constant(true), "True"],
  [constant(null), "None"],
  [list([]), "[]"],
  [list([number(1), string("a")]), '[1, "a"]'],
  [dict([["a b", number(1)]]), '{"a b": 1}'],
  [call(name("f"), [number(1)], [["key", constant(false)]]), "f(1, key=False)"],
  [call(name("f"), [], [["class", number(1)]]), 'f(**{"class": 1})'],
  [
    call(
      name("f"),
      [],
      [
        ["a", number(1)],
        ["b-c", number(2)],
        ["d", number(3)],
      ],
    ),
    'f(a=1, **{"b-c": 2, "d": 3})',
  ],
  [
    explodedCall(name("f"), [
      ["a", number(1)],
      ["b", number(2)],
    ]),
    "f(\n    a=1,\n    b=2,\n)",
  ],
  [explodedCall(name("f"), [["a", number(1)]]), "f(a=1)"],
  [explodedCall(name("f"), []), "f()"],
  [attribute(name("a"), "output"), "a.output"],
  [shift([name("a"), name("b"), list([name("c")])]), "a >> b >> [c]"],
])("prints %o", (expression, expected) => {
  expect(printExpression(expression)).toBe(expected);
});

test("what does not fit on a line goes one item a line", () => {
  const long = list([string("a".repeat(40)), string("b".repeat(40))]);
  expect(module([statement(dict([["key", long]]))])).toMatchInlineSnapshot(`
    "{
        "key": [
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
        ],
    }
    "
  `);
});

test("imports are collected, sorted and put around the preamble", () => {
  const text = printModule({
    header: ["made by a test"],
    preamble: [
      {
        kind: "ifNotIn",
        item: name("HERE"),
        container: attribute(moduleSymbol("sys"), "path"),
        body: [statement(call(name("extend"), []))],
      },
    ],
    installed: ["airflow", "pendulum"],
    body: [
      statement(
        list([
          symbol("beside.ops", "zeta"),
          symbol("beside.ops", "Alpha"),
          symbol("airflow.sdk", "Param"),
          symbol("airflow.sdk", "DAG"),
          moduleSymbol("pendulum"),
          symbol("datetime", "timedelta"),
          symbol("airflow.sdk", "DAG"),
        ]),
      ),
    ],
  });
  expect(text).toBe(`# made by a test

import sys
from datetime import timedelta

import pendulum
from airflow.sdk import DAG, Param

if HERE not in sys.path:
    extend()

from beside.ops import Alpha, zeta  # noqa: E402

[zeta, Alpha, Param, DAG, pendulum, timedelta, DAG]
`);
  expect(ruffFormat(text)).toBe(text);
});

test("an import whose name is taken gets an alias, and a variable avoids both", () => {
  const text = module([
    { kind: "assignment", target: variable("http"), value: call(symbol("airflow.a", "http"), []) },
    { kind: "assignment", target: variable("other"), value: call(symbol("airflow.b", "http"), []) },
    statement(shift([variable("http"), variable("other")])),
  ]);
  expect(text).toBe(`from airflow.a import http
from airflow.b import http as b_http

http_task = http()
other = b_http()
http_task >> other
`);
});

test("an import of something that is no name is never printed", () => {
  for (const [from, imported] of [
    ["a; import os", "b"],
    ["a", "b\nimport os"],
    ["a..b", "c"],
    ["class", "c"],
  ] as const) {
    expect(() => module([statement(symbol(from, imported))])).toThrow(TypeError);
  }
});

test("a with block holds its body one step deeper", () => {
  const text = module([
    {
      kind: "with",
      context: explodedCall(symbol("airflow.sdk", "DAG"), [["dag_id", string("d")]]),
      target: name("dag"),
      body: [comment("dags/d.dag.ts:1"), statement(variable("x").kind === "variable" ? name("x") : name("y"))],
    },
  ]);
  expect(text).toBe(`from airflow.sdk import DAG

with DAG(dag_id="d") as dag:
    # dags/d.dag.ts:1
    x
`);
});

test("a comment is never broken out of and never changes the module around it", () => {
  const texts = fc.sample(nastyText, { numRuns: 2000, seed: 2 });
  const sources = texts.map((text) => module([comment(text), statement(number(1))]));
  const dumps = runPython("import ast\nanswer = [ast.dump(ast.parse(source)) for source in given]", sources);
  expect(new Set(dumps as string[])).toEqual(
    new Set(["Module(body=[Expr(value=Constant(value=1))], type_ignores=[])"]),
  );
});

const leaf = fc.oneof(
  nastyText.map(string),
  fc.string({ minLength: 60, maxLength: 200 }).map(string),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(number),
  fc.integer().map(number),
  fc.constantFrom(constant(true), constant(false), constant(null)),
);
const { tree } = fc.letrec<{ tree: PythonExpression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("tree"), { maxLength: 4 }).map(list),
    fc
      .uniqueArray(fc.tuple(nastyText, tie("tree")), { maxLength: 4, selector: ([key]) => key })
      .map((entries) => dict(entries)),
  ),
}));

test("data of any shape reads back as itself", () => {
  const trees = fc.sample(tree, { numRuns: 1500, seed: 3 });
  const answer = runPython(
    "import ast\nanswer = [ast.literal_eval(source) for source in given]",
    trees.map(printExpression),
  );
  expect(answer).toEqual(trees.map(meaningOf));
});

test("what is printed is stable under ruff format", () => {
  const identifier = fc
    .string({ unit: fc.constantFrom("a", "b", "_"), minLength: 1, maxLength: 60 })
    .map((text) => `x${text}`);
  const operand = fc.oneof(
    identifier.map(name),
    fc.array(identifier.map(name), { minLength: 1, maxLength: 5 }).map(list),
  );
  const names = identifier.map(name);
  const shifts = fc
    .tuple(
      fc.array(fc.array(names, { minLength: 1, maxLength: 5 }).map(list), { maxLength: 1 }),
      names,
      fc.array(operand, { maxLength: 3 }),
    )
    .map(([fanIn, first, rest]) => [...fanIn, first, ...rest])
    .map((operands) => statement(operands.length === 1 && operands[0] !== undefined ? operands[0] : shift(operands)));
  const calls = fc
    .tuple(
      identifier,
      fc.array(tree, { maxLength: 3 }),
      fc.uniqueArray(fc.tuple(identifier, tree), { maxLength: 3, selector: ([key]) => key }),
    )
    .map(
      ([callee, positional, keywords]): PythonStatement => ({
        kind: "assignment",
        target: name("value"),
        value: call(name(callee), positional, keywords),
      }),
    );
  fc.assert(
    fc.property(fc.array(fc.oneof(shifts, calls), { minLength: 1, maxLength: 6 }), (body) => {
      const source = module([
        { kind: "with", context: explodedCall(name("DAG"), [["dag_id", string("d")]]), target: name("dag"), body },
      ]);
      expect(ruffFormat(source)).toBe(source);
    }),
    { numRuns: 300 },
  );
});

/** What a literal tree means. */
function meaningOf(node: PythonExpression): unknown {
  switch (node.kind) {
    case "string":
    case "constant":
      return node.value;
    case "number":
      // JSON has no negative zero.
      return node.value === 0 ? 0 : node.value;
    case "list":
      return node.items.map(meaningOf);
    case "dict":
      return Object.fromEntries(node.entries.map(([key, value]) => [key, meaningOf(value)]));
    default:
      throw new TypeError(`${node.kind} is no literal`);
  }
}
