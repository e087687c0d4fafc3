import { expect, test } from "vitest";
import { dagPlan, taskPlan } from "../../../test/support/engine-scene.ts";
import type { DagPlan } from "../plan/dag-plan.ts";
import type { GroupPlan } from "../plan/group-plan.ts";
import { prepareDag } from "./prepare-dag.ts";

/** The edges of a DAG by task id. */
function edgesOf(plan: DagPlan): Readonly<Record<string, readonly string[]>> {
  const { tasks, upstream } = prepareDag(plan);
  return Object.fromEntries(
    tasks.map(({ taskId }, task) => [taskId, (upstream[task] ?? []).map((above) => tasks[above]?.taskId ?? "").sort()]),
  );
}

function group(groupId: string, more: Partial<GroupPlan> = {}): GroupPlan {
  return { groupId, parent: null, upstream: [], map: null, ...more };
}

test("an edge is drawn once, and what a task is mapped over is above it", () => {
  const over = {
    kind: "product",
    over: [
      { kind: "task", taskId: "a" },
      { kind: "literal", length: 2 },
    ],
  } as const;
  const plan = dagPlan([
    taskPlan("a"),
    taskPlan("b", { upstream: ["a", "a", "nobody"] }),
    taskPlan("m", { map: over, upstream: ["a"] }),
  ]);
  expect(edgesOf(plan)).toEqual({ a: [], b: ["a"], m: ["a"] });
});

test("an edge to a group goes to its roots, one from it comes from its leaves", () => {
  const tasks = [
    taskPlan("before"),
    taskPlan("x", { groupId: "g" }),
    taskPlan("y", { groupId: "inner", upstream: ["x"] }),
    taskPlan("after", { upstream: ["g"] }),
  ];
  const groups = [
    group("g", { upstream: ["before"] }),
    group("inner", { parent: "g" }),
    group("next", { upstream: ["g"] }),
  ];
  expect(edgesOf(dagPlan([...tasks, taskPlan("n", { groupId: "next" })], { groups }))).toEqual({
    before: [],
    x: ["before"],
    y: ["x"],
    after: ["y"],
    n: ["y"],
  });
});

test("nothing behind a group waits for its teardown, but for what comes before that", () => {
  const teardown = (taskId: string, upstream: readonly string[]) =>
    taskPlan(taskId, { groupId: "g", setupTeardown: "teardown", upstream });
  const tasks = [
    taskPlan("s", { groupId: "g", setupTeardown: "setup" }),
    taskPlan("w", { groupId: "g", upstream: ["s"] }),
    teardown("t1", ["s", "w"]),
    teardown("t2", ["t1"]),
    taskPlan("after", { upstream: ["g"] }),
  ];
  expect(edgesOf(dagPlan(tasks, { groups: [group("g")] }))["after"]).toEqual(["w"]);
});

test("a task that leads on to others in the group does not stand for the teardown after it, one outside the group neither", () => {
  const tasks = [
    taskPlan("out"),
    taskPlan("w", { groupId: "g" }),
    taskPlan("v", { groupId: "g", upstream: ["w"] }),
    taskPlan("t", { groupId: "g", setupTeardown: "teardown", upstream: ["w", "out"] }),
    taskPlan("after", { upstream: ["g"] }),
  ];
  expect(edgesOf(dagPlan(tasks, { groups: [group("g")] }))["after"]).toEqual(["v"]);
});

test("the edges inside a group are drawn before those that lead to it, and a mapped group is below what it is mapped over", () => {
  const over = {
    kind: "each",
    over: [
      { kind: "task", taskId: "a" },
      { kind: "literal", length: 1 },
    ],
  } as const;
  const tasks = [taskPlan("a"), taskPlan("y", { groupId: "g", upstream: ["x"] }), taskPlan("x", { groupId: "g" })];
  expect(edgesOf(dagPlan(tasks, { groups: [group("g", { map: over })] }))).toEqual({ a: [], y: ["x"], x: ["a"] });
});

test("a task waits for the setups around it that are not directly above, as long as their teardown is still to come", () => {
  const tasks = [
    taskPlan("s", { setupTeardown: "setup" }),
    taskPlan("w1", { upstream: ["s"] }),
    taskPlan("w2", { upstream: ["w1"] }),
    taskPlan("t", { setupTeardown: "teardown", upstream: ["s", "w2"] }),
    taskPlan("behind", { upstream: ["t"] }),
    taskPlan("lonely", { setupTeardown: "setup" }),
    taskPlan("l1", { upstream: ["lonely"] }),
    taskPlan("l2", { upstream: ["l1"] }),
  ];
  const { setupScopes, taskNumbers, watchers } = prepareDag(dagPlan(tasks));
  const setupsOf = (taskId: string) => setupScopes?.indirectSetups[taskNumbers.get(taskId) ?? -1];
  expect([setupsOf("w1"), setupsOf("w2"), setupsOf("behind"), setupsOf("l2")]).toEqual([[], [0], [], [5]]);
  expect(setupScopes?.teardownScopes[3]).toEqual([1]);
  expect(watchers?.[0]).toEqual([2]);
});

test("in a DAG without setups, groups and mapping nothing but what is below a task is looked at when it ends", () => {
  const prepared = prepareDag(dagPlan([taskPlan("a"), taskPlan("b", { upstream: ["a"] })]));
  expect([prepared.setupScopes, prepared.watchers]).toEqual([null, null]);
});

test("the nearest mapped group is found through groups that are not mapped; a group that does not exist is none", () => {
  const over = { kind: "product", over: [{ kind: "literal", length: 2 }] } as const;
  const groups = [
    group("outer", { map: over }),
    group("inner", { parent: "outer" }),
    group("lost", { parent: "nobody" }),
  ];
  const tasks = [
    taskPlan("x", { groupId: "inner" }),
    taskPlan("y"),
    taskPlan("z", { groupId: "lost" }),
    taskPlan("q", { groupId: "nobody" }),
  ];
  expect(prepareDag(dagPlan(tasks, { groups })).mappedGroup).toEqual([0, -1, -1, -1]);
});

test("what a mapped group is given has no length for Airflow", () => {
  const over = {
    kind: "product",
    over: [
      { kind: "groupInput", groupId: "g" },
      { kind: "task", taskId: "nobody" },
    ],
  } as const;
  expect(prepareDag(dagPlan([taskPlan("m", { map: over })])).sources).toEqual([
    [{ kind: "unknown" }, { kind: "unknown" }],
  ]);
});
