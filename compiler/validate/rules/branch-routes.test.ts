import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { branchTask, dagNode, edge, group, task } from "../../../test/support/dag-nodes.ts";
import { branchRoutes } from "./branch-routes.ts";

const answers = (routes: Readonly<Record<string, readonly string[]>>) =>
  answersOf(
    branchRoutes,
    dagNode({
      tasks: [branchTask("pick", { routes }), task("a"), task("b"), task("g.c", { group: "g" })],
      groups: [group("g")],
      edges: [edge("pick", "a"), edge("pick", "g"), edge("a", "b")],
    }),
  );

test("labels lead to tasks and groups directly behind the branch, or nowhere", () => {
  expect(answers({ one: ["a"], two: ["g", "a"], none: [] })).toEqual([]);
});

test("a branch without routes is refused", () => {
  expect(answers({})).toEqual([
    'JW2061 Branch "pick" of DAG "flights" has no routes: whatever it returns would lead nowhere. | Say where each label leads: pick(…).routes({ … }).',
  ]);
});

test("a target that does not exist or comes later is refused", () => {
  expect(answers({ one: ["bb"], two: ["b"] })).toEqual([
    'JW2062 Branch "pick" of DAG "flights" leads "one" to "bb", which does not exist. | Did you mean "b"?',
    'JW2062 Branch "pick" of DAG "flights" leads "two" to "b", which does not come directly behind it. | Put an edge from "pick" to "b".',
  ]);
});
