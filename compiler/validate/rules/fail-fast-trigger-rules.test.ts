import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions, task } from "../../../test/support/dag-nodes.ts";
import { failFastTriggerRules } from "./fail-fast-trigger-rules.ts";

const failFast = jsonOptions({ failFast: true });

test("a DAG that fails fast takes no other trigger rule, also not from its defaults", () => {
  const tasks = [task("load"), task("clean", { options: jsonOptions({ triggerRule: "all_done" }) })];
  expect(answersOf(failFastTriggerRules, dagNode({ options: failFast, tasks }))).toEqual([
    'JW2016 Task "clean" has the trigger rule "all_done", but DAG "flights" fails fast: Airflow allows all_success alone then. | Take failFast away from the DAG, or the trigger rule from the task.',
  ]);
  expect(
    answersOf(failFastTriggerRules, dagNode({ options: failFast, defaults: jsonOptions({ triggerRule: "always" }) })),
  ).toHaveLength(1);
  expect(answersOf(failFastTriggerRules, dagNode({ tasks }))).toEqual([]);
});
