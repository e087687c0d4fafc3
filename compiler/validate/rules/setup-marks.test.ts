import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions, task } from "../../../test/support/dag-nodes.ts";
import { failFastTriggerRules } from "./fail-fast-trigger-rules.ts";
import { setupMarks } from "./setup-marks.ts";

const options = jsonOptions({ triggerRule: "all_done" });

test("a teardown may fail the run; another task may not be marked so, and a teardown has no trigger rule of its own", () => {
  const dag = dagNode({
    tasks: [
      task("setup", { setupTeardown: "setup" }),
      task("gone", { setupTeardown: "teardown", onFailureFailDagrun: true }),
      task("work", { onFailureFailDagrun: true }),
      task("ruled", { setupTeardown: "teardown", options }),
    ],
  });
  expect(answersOf(setupMarks, dag)).toEqual([
    expect.stringMatching(/^JW2065 Task "work" .*Airflow refuses the mark/),
    expect.stringMatching(/^JW2065 Task "ruled" .*is a teardown with a trigger rule/),
  ]);
});

test("the rule of teardowns does not count against failing fast", () => {
  const dag = dagNode({
    options: jsonOptions({ failFast: true }),
    defaults: options,
    tasks: [task("gone", { setupTeardown: "teardown" })],
  });
  expect(answersOf(failFastTriggerRules, dag)).toEqual([]);
});
