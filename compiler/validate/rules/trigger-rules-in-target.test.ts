import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions, task } from "../../../test/support/dag-nodes.ts";
import { triggerRulesInTarget } from "./trigger-rules-in-target.ts";

test("a trigger rule that came later is refused for an older target", () => {
  const options = jsonOptions({ triggerRule: "all_done_min_one_success" });
  const dag = dagNode({ defaults: options, tasks: [task("load", { options })] });
  expect(answersOf(triggerRulesInTarget, dag, { target: "3.0" })).toEqual(
    ['the defaults of DAG "flights"', 'task "load"'].map(
      (owner) =>
        `JW2015 The trigger rule "all_done_min_one_success" of ${owner} came with Airflow 3.1. The target is Airflow 3.0, which refuses it. | Use another rule, or compile for 3.1 or newer.`,
    ),
  );
  expect(answersOf(triggerRulesInTarget, dag, { target: "3.1" })).toEqual([]);
});
