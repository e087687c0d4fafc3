import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, edge, group, jsonOptions, task } from "../../../test/support/dag-nodes.ts";
import { setupTriggerRules } from "./setup-trigger-rules.ts";

const options = jsonOptions({ triggerRule: "all_done" });
const setup = task("setup", { setupTeardown: "setup" });

test("a task directly behind a setup has the rule all_success", () => {
  const dag = dagNode({
    tasks: [setup, task("work"), task("later", { options }), task("gone", { setupTeardown: "teardown" })],
    edges: [edge("setup", "work"), edge("work", "later"), edge("setup", "gone")],
  });
  expect(answersOf(setupTriggerRules, dag)).toEqual([]);
  const direct = { ...dag, edges: [...dag.edges, edge("setup", "later")] };
  expect(answersOf(setupTriggerRules, direct)).toEqual([
    expect.stringMatching(
      /^JW2064 Task "later" .* the trigger rule "all_done" and comes directly behind setup "setup"/,
    ),
  ]);
});

test("a root of a group behind a setup counts as directly behind it, and a default as a rule", () => {
  const tasks = [setup, task("g.a", { group: "g", options }), task("g.b", { group: "g", options })];
  const dag = dagNode({ tasks, groups: [group("g")], edges: [edge("g.a", "g.b"), edge("setup", "g")] });
  expect(answersOf(setupTriggerRules, dag)).toEqual([expect.stringMatching(/^JW2064 Task "g\.a"/)]);
  const byDefault = dagNode({ defaults: options, tasks: [setup, task("a")], edges: [edge("setup", "a")] });
  expect(answersOf(setupTriggerRules, byDefault)).toHaveLength(1);
});
