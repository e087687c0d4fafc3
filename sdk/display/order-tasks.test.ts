import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { dagPlan, taskPlan } from "../../test/support/engine-scene.ts";
import { prepareDag } from "../engine/index.ts";
import { orderTasks } from "./order-tasks.ts";

type Given = readonly { readonly taskId: string; readonly group?: string; readonly upstream?: readonly string[] }[];

function order(tasks: Given, groups: readonly { groupId: string; parent: string | null }[] = []): readonly string[] {
  const planned = tasks.map(({ taskId, group = null, upstream = [] }) =>
    taskPlan(taskId, { groupId: group, upstream }),
  );
  const plan = dagPlan(planned, { groups: groups.map((group) => ({ ...group, upstream: [], map: null })) });
  return orderTasks({ tasks, groups }, prepareDag(plan)).map(({ taskId }) => taskId);
}

test("tasks come after those that they run after, else as the author has them", () => {
  expect(
    order([
      { taskId: "publish", upstream: ["audit"] },
      { taskId: "audit", upstream: ["load"] },
      { taskId: "load" },
      { taskId: "other" },
    ]),
  ).toEqual(["load", "audit", "publish", "other"]);
});

test("the tasks of a group stay together, and the group comes after what any of them runs after", () => {
  const groups = [
    { groupId: "lake", parent: null },
    { groupId: "lake.eu", parent: "lake" },
  ];
  expect(
    order(
      [
        { taskId: "lake.eu.clean", group: "lake.eu", upstream: ["lake.eu.load", "start"] },
        { taskId: "report", upstream: ["lake.eu.clean"] },
        { taskId: "lake.eu.load", group: "lake.eu" },
        { taskId: "lake.check", group: "lake", upstream: ["lake.eu.clean"] },
        { taskId: "start" },
      ],
      groups,
    ),
  ).toEqual(["start", "lake.eu.load", "lake.eu.clean", "lake.check", "report"]);
});

test("a group that runs before and after another task is shown all the same", () => {
  const tasks = [
    { taskId: "g.a", group: "g" },
    { taskId: "middle", upstream: ["g.a"] },
    { taskId: "g.b", group: "g", upstream: ["middle"] },
  ];
  expect(order(tasks, [{ groupId: "g", parent: null }]).toSorted()).toEqual(["g.a", "g.b", "middle"]);
});

test.prop([fc.array(fc.array(fc.nat(30)), { maxLength: 30 })])(
  "every task is there once, and none before one that it runs after",
  (edges) => {
    const tasks = edges.map((upstream, index) => ({
      taskId: `t${index}`,
      // Upwards in number only: no cycles, and always against the author's order.
      upstream: [...new Set(upstream)]
        .filter((other) => other > index && other < edges.length)
        .map((other) => `t${other}`),
    }));
    const ordered = order(tasks);
    expect(ordered.toSorted()).toEqual(tasks.map(({ taskId }) => taskId).toSorted());
    for (const { taskId, upstream } of tasks) {
      for (const above of upstream) expect(ordered.indexOf(above)).toBeLessThan(ordered.indexOf(taskId));
    }
  },
);
