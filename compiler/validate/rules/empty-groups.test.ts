import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, group, task } from "../../../test/support/dag-nodes.ts";
import { emptyGroups } from "./empty-groups.ts";

test("a group is filled by the tasks of the groups in it", () => {
  const dag = dagNode({
    tasks: [task("outer.inner.read", { group: "outer.inner" })],
    groups: [group("outer"), group("outer.inner"), group("outer.later"), group("alone")],
  });
  expect(answersOf(emptyGroups, dag)).toEqual([
    expect.stringMatching(/^JW2054 Group "outer\.later" of DAG "flights" has no tasks/),
    expect.stringMatching(/^JW2054 Group "alone" of DAG "flights" has no tasks/),
  ]);
});
