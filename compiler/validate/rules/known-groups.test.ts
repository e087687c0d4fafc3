import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, group, task } from "../../../test/support/dag-nodes.ts";
import { knownGroups } from "./known-groups.ts";

test("what lies in a group of the DAG and begins with its id is right", () => {
  const dag = dagNode({
    tasks: [task("load.read", { group: "load" }), task("load.europe.read", { group: "load.europe" })],
    groups: [group("load"), group("load.europe")],
  });
  expect(answersOf(knownGroups, dag)).toEqual([]);
});

test("a group that does not exist, and an id without the group's in front, are refused", () => {
  const dag = dagNode({
    tasks: [task("loud.read", { group: "loud" }), task("read", { group: "load" })],
    groups: [group("load"), group("other.europe")],
  });
  expect(answersOf(knownGroups, dag)).toEqual([
    'JW2052 In DAG "flights", task "loud.read" lies in group "loud", which does not exist. | Did you mean "load"?',
    'JW2052 In DAG "flights", task "read" lies in group "load", without its id in front. | Name it "load.read".',
    'JW2052 In DAG "flights", group "other.europe" lies in group "other", which does not exist. | Add the group to the DAG.',
  ]);
});
