import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { deepFreeze } from "#sdk/ir/deep-freeze.ts";
import type { DagNode, EdgeNode, Expression, TaskNode } from "#sdk/ir/index.ts";
import { handMadeDag } from "../../test/support/hand-made-dag.ts";
import type { PythonExpression } from "../python/index.ts";
import type { PlaceContext } from "./emit-context.ts";
import { emitEdges } from "./emit-edges.ts";
import { placesOf } from "./places.ts";

function dagOf(order: readonly (readonly [string, string])[], size = 8): DagNode {
  const tasks = Array.from({ length: size }, (_, index): TaskNode => {
    return { kind: "empty", taskId: `t${index}`, options: {}, source: null };
  });
  return deepFreeze(handMadeDag(tasks, { order }).ir);
}

function contextOf(dag: DagNode): PlaceContext {
  return { dag, target: "3.4", runtimeModule: "runtime", bundle: null, places: placesOf(dag), inFunction: null };
}

/** Statements as they read: `t0 >> [t1, t2]`. */
function printed(dag: DagNode): readonly string[] {
  return emitEdges(null, contextOf(dag)).map((statement) =>
    statement.kind === "expression" ? text(statement.expression) : "?",
  );
}

function text(expression: PythonExpression): string {
  if (expression.kind === "variable") return expression.key;
  if (expression.kind === "list") return `[${expression.items.map(text).join(", ")}]`;
  return expression.kind === "shift" ? expression.operands.map(text).join(" >> ") : "?";
}

/** The edges that Airflow makes of a statement. */
function edgesOf(statement: string): readonly string[] {
  const steps = statement.split(" >> ").map((step) => step.replace(/[[\]]/g, "").split(", "));
  return steps
    .slice(1)
    .flatMap((to, index) => (steps[index] ?? []).flatMap((from) => to.map((one) => `${from}-${one}`)));
}

test.each<[readonly (readonly [string, string])[], readonly string[]]>([
  [[], []],
  [
    [
      ["t0", "t1"],
      ["t1", "t2"],
    ],
    ["t0 >> t1 >> t2"],
  ],
  [
    [
      ["t0", "t1"],
      ["t0", "t2"],
      ["t1", "t3"],
      ["t2", "t3"],
      ["t3", "t4"],
    ],
    ["t0 >> [t1, t2]", "[t1, t2] >> t3 >> t4"],
  ],
  [
    [
      ["t0", "t1"],
      ["t1", "t2"],
      ["t3", "t2"],
    ],
    ["t0 >> t1", "[t1, t3] >> t2"],
  ],
])("%j is written as %j", (order, statements) => {
  expect(printed(dagOf(order))).toEqual(statements);
});

propertyTest.prop([fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), { selector: String, maxLength: 40 })])(
  "every edge is written exactly once, whatever the graph",
  (pairs) => {
    const order = pairs.filter(([from, to]) => from < to).map(([from, to]) => [`t${from}`, `t${to}`] as const);
    const edges = printed(dagOf(order, 12)).flatMap(edgesOf);
    expect(edges.toSorted()).toEqual(order.map(([from, to]) => `${from}-${to}`).toSorted());
  },
);

test("an edge that an operator's argument makes is not written again", () => {
  const output = { kind: "xcom", taskId: "a", key: "return_value", path: [] } as const;
  const operator = (taskId: string, value: Expression): TaskNode => {
    return { kind: "operator", taskId, operator: "x.Y", options: {}, source: null, arguments: { value } };
  };
  const edge = (to: string): EdgeNode => ({ kind: "edge", from: "a", to, reason: "data", source: null });
  const base = handMadeDag([{ kind: "empty", taskId: "a", options: {}, source: null }]).ir;
  const dag: DagNode = {
    ...base,
    tasks: [
      ...base.tasks,
      operator("whole", { kind: "list", items: [output] }),
      operator("member", { ...output, path: ["b"] }),
    ],
    edges: [edge("whole"), edge("member")],
  };
  expect(printed(dag)).toEqual(["a >> member"]);
});

test("a chain of 10,000 tasks is one statement", () => {
  const order = Array.from({ length: 9_999 }, (_, index) => [`t${index}`, `t${index + 1}`] as const);
  expect(printed(dagOf(order, 10_000))).toHaveLength(1);
});
