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
  // dag.get_task("…") and dag.task_group.get_task_group_dict()["…"]
  if (expression.kind === "call")
    return expression.positional.map((id) => (id.kind === "string" ? id.value : "?")).join();
  if (expression.kind === "item") return expression.key;
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

const groups: DagNode["groups"] = [
  { kind: "group", groupId: "g", parent: null, source: null },
  { kind: "group", groupId: "g.h", parent: "g", source: null },
  {
    kind: "group",
    groupId: "m",
    parent: null,
    source: null,
    map: { kind: "product", inputs: { item: { kind: "literal", value: [1] } } },
  },
];
const blocks = [null, "g", "g.h", "m"] as const;

/** A DAG with two tasks in each block, and the edges between some of its tasks and groups, never from or to a group around the other end, never back. */
function groupedDag(pairs: readonly (readonly [number, number])[]): DagNode {
  const tasks = blocks.flatMap((group) =>
    ["a", "b"].map((name): TaskNode => {
      const place = group === null ? { taskId: name } : { taskId: `${group}.${name}`, group };
      return { kind: "empty", options: {}, source: null, ...place };
    }),
  );
  const ids = [...tasks.map(({ taskId }) => taskId), ...groups.map(({ groupId }) => groupId)];
  const edges = pairs.flatMap(([one, other]): EdgeNode[] => {
    const [from = "", to = ""] = [ids[one], ids[other]];
    const isNested = from === to || from.startsWith(`${to}.`) || to.startsWith(`${from}.`);
    return isNested || one > other ? [] : [{ kind: "edge", from, to, reason: "order", source: null }];
  });
  return { ...handMadeDag(tasks).ir, groups, edges };
}

propertyTest.prop([fc.uniqueArray(fc.tuple(fc.nat(10), fc.nat(10)), { selector: String, maxLength: 30 })])(
  "every edge between tasks and groups is written exactly once, in one of the blocks",
  (pairs) => {
    const dag = groupedDag(pairs);
    const written = blocks.flatMap((block) =>
      emitEdges(block, { ...contextOf(dag), inFunction: block === "m" ? "m" : null }).flatMap((one) =>
        one.kind === "expression" ? edgesOf(text(one.expression)) : [],
      ),
    );
    expect(written.toSorted()).toEqual(dag.edges.map(({ from, to }) => `${from}-${to}`).toSorted());
  },
);

test("an edge stands in the innermost block that both its ends are in, and one into a mapped group in its function", () => {
  const ids = ["a", "b", "g.a", "g.b", "g.h.a", "g.h.b", "m.a", "m.b", "g", "g.h", "m"];
  const pair = (from: string, to: string) => [ids.indexOf(from), ids.indexOf(to)] as const;
  const dag = groupedDag([
    pair("g.h.a", "g.h.b"),
    pair("g.a", "g.h"),
    pair("a", "m.b"),
    pair("m.a", "g"),
    pair("g", "m"),
  ]);
  const inBlock = (block: string | null) =>
    emitEdges(block, { ...contextOf(dag), inFunction: block === "m" ? "m" : null }).map((one) =>
      one.kind === "expression" ? text(one.expression) : "?",
    );
  expect(blocks.map(inBlock)).toEqual([["m.a >> g >> m"], ["g.a >> g.h"], ["g.h.a >> g.h.b"], ["a >> m.b"]]);
});

test("what is mapped over, and the setups of a teardown, need no edge of their own", () => {
  const source = { kind: "xcom", taskId: "a", key: "return_value", path: [] } as const;
  const base = { options: {}, source: null } as const;
  const mapped: TaskNode = {
    kind: "python",
    taskId: "mapped",
    callable: "a:b",
    inputs: {},
    map: { kind: "product", inputs: { item: source } },
    ...base,
  };
  const tasks: readonly TaskNode[] = [
    { kind: "empty", taskId: "a", setupTeardown: "setup", ...base },
    mapped,
    { kind: "empty", taskId: "g.root", group: "g", ...base },
    { kind: "empty", taskId: "g.later", group: "g", ...base },
    { kind: "empty", taskId: "remove", setupTeardown: "teardown", ...base },
  ];
  const edge = (from: string, to: string): EdgeNode => ({ kind: "edge", from, to, reason: "data", source: null });
  const dag: DagNode = {
    ...handMadeDag(tasks).ir,
    groups: [{ kind: "group", groupId: "g", parent: null, source: null, map: { kind: "each", over: source } }],
    edges: [
      edge("a", "mapped"),
      edge("a", "g"),
      edge("a", "g.root"),
      edge("a", "g.later"),
      edge("g.root", "g.later"),
      edge("a", "remove"),
    ],
  };
  expect(printed(dag)).toEqual([]);
  expect(
    emitEdges("g", { ...contextOf(dag), inFunction: "g" }).map((one) =>
      one.kind === "expression" ? text(one.expression) : "?",
    ),
  ).toEqual(["[a, g.root] >> g.later"]);
});
