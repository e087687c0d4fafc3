import { expect, test } from "vitest";
import { dagNode, edge, group, task } from "../../test/support/dag-nodes.ts";
import type { DagNode } from "./dag-node.ts";
import { orderTasks } from "./order-tasks.ts";

const edgesOf = (dag: DagNode) =>
  [...orderTasks(dag).downstream].flatMap(([from, below]) => [...below].map((to) => `${from} ${to}`)).sort();
const inGroup = (taskId: string, given: Parameters<typeof task>[1] = {}) =>
  task(taskId, { group: taskId.slice(0, taskId.lastIndexOf(".")), ...given });

test("edges of a group are edges of its roots and leaves", () => {
  const dag = dagNode({
    tasks: [task("before"), inGroup("g.a"), inGroup("g.b"), inGroup("g.c"), task("after")],
    groups: [group("g")],
    edges: [edge("before", "g"), edge("g", "after"), edge("g.a", "g.b")],
  });
  expect(edgesOf(dag)).toEqual(["before g.a", "before g.c", "g.a g.b", "g.b after", "g.c after"]);
});

test("edges inside a group are drawn before those from and to it", () => {
  const dag = dagNode({
    tasks: [task("x"), inGroup("g.h.a"), inGroup("g.i.b")],
    groups: [group("g"), group("g.h"), group("g.i")],
    edges: [edge("x", "g"), edge("g.h", "g.i")],
  });
  expect(edgesOf(dag)).toEqual(["g.h.a g.i.b", "x g.h.a"]);
});

test("what comes before a teardown stands for it behind the group, and a setup does not", () => {
  const dag = dagNode({
    tasks: [
      inGroup("g.setup", { setupTeardown: "setup" }),
      inGroup("g.work"),
      inGroup("g.gone", { setupTeardown: "teardown" }),
      inGroup("g.last", { setupTeardown: "teardown" }),
      task("after"),
    ],
    groups: [group("g")],
    edges: [
      edge("g.setup", "g.work"),
      edge("g.work", "g.gone"),
      edge("g.setup", "g.gone"),
      edge("g.gone", "g.last"),
      edge("g", "after"),
    ],
  });
  expect(edgesOf(dag)).toContain("g.work after");
  expect(edgesOf(dag).filter((pair) => pair.endsWith(" after"))).toEqual(["g.work after"]);
});

test("a setup that has a teardown alone behind it is no leaf", () => {
  const dag = dagNode({
    tasks: [
      inGroup("g.setup", { setupTeardown: "setup" }),
      inGroup("g.gone", { setupTeardown: "teardown" }),
      inGroup("g.work"),
      task("after"),
    ],
    groups: [group("g")],
    edges: [edge("g.setup", "g.gone"), edge("g", "after")],
  });
  expect(edgesOf(dag).filter((pair) => pair.endsWith(" after"))).toEqual(["g.work after"]);
});

test("a task before a teardown that leads on inside the group is no leaf", () => {
  const dag = dagNode({
    tasks: [inGroup("g.a"), inGroup("g.b"), inGroup("g.gone", { setupTeardown: "teardown" }), task("after")],
    groups: [group("g")],
    edges: [edge("g.a", "g.gone"), edge("g.a", "g.b"), edge("g", "after")],
  });
  expect(edgesOf(dag).filter((pair) => pair.endsWith(" after"))).toEqual(["g.b after"]);
});

test("edges of what does not exist are left out, and a group around itself ends", () => {
  const dag = dagNode({
    tasks: [task("a", { group: "g" })],
    groups: [group("g", { parent: "g" })],
    edges: [edge("a", "nobody"), edge("nobody", "g"), edge("ghost", "a")],
  });
  expect(edgesOf(dag)).toEqual([]);
});
