import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, edge, group, task } from "../../../test/support/dag-nodes.ts";
import { cycles } from "./cycles.ts";
import { edgesIntoOwnGroup } from "./edges-into-own-group.ts";

const tasks = [task("g.a", { group: "g" }), task("g.h.b", { group: "g.h" }), task("c")];
const groups = [group("g"), group("g.h")];
const answers = (...pairs: readonly (readonly [string, string])[]) =>
  answersOf(edgesIntoOwnGroup, dagNode({ tasks, groups, edges: pairs.map(([from, to]) => edge(from, to)) }));

test("edges between a group and what is elsewhere are right, also between what is in one group", () => {
  expect(answers(["c", "g"], ["g.a", "g.h"], ["g.a", "g.h.b"])).toEqual([]);
});

test("an edge between a group and itself, or what lies in it, is refused, by this rule alone", () => {
  expect(answers(["g", "g"], ["g", "g.a"], ["g.h.b", "g"], ["g.h", "g"])).toHaveLength(4);
  expect(answers(["g", "g.a"])).toEqual([
    'JW2055 In DAG "flights", "g.a" comes after "g", and one of the two lies in the other. Tasks of the group would wait for themselves. | Order the tasks inside the group among themselves, or move the task out of the group.',
  ]);
  const dag = dagNode({ tasks, groups, edges: [edge("g", "g.a"), edge("g.h", "g")] });
  expect(answersOf(cycles, dag)).toEqual([]);
});

test("tasks that wait for each other through groups are a cycle", () => {
  const inTwo = [task("g.a", { group: "g" }), task("h.a", { group: "h" })];
  const dag = dagNode({ tasks: inTwo, groups: [group("g"), group("h")], edges: [edge("g", "h"), edge("h", "g.a")] });
  expect(answersOf(cycles, dag)).toEqual([expect.stringMatching(/^JW2005 .*g\.a → h\.a → g\.a/)]);
});
