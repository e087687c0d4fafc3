import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, group, jsonOptions, productOf, task } from "../../../test/support/dag-nodes.ts";
import { mappedGroupTriggerRules } from "./mapped-group-trigger-rules.ts";

const always = jsonOptions({ triggerRule: "always" });
const groups = [group("m", { map: productOf({ x: [1] }) }), group("m.inner"), group("plain")];

test("always is refused directly in a mapped group and nowhere else", () => {
  const dag = dagNode({
    tasks: [
      task("m.a", { group: "m", options: always }),
      task("m.b", { group: "m", options: jsonOptions({ triggerRule: "one_failed" }) }),
      task("m.inner.c", { group: "m.inner", options: always }),
      task("plain.d", { group: "plain", options: always }),
      task("e", { options: always }),
    ],
    groups,
  });
  expect(answersOf(mappedGroupTriggerRules, dag)).toEqual([
    expect.stringMatching(/^JW2063 Task "m\.a" has the trigger rule "always" in mapped group "m"/),
  ]);
});

test("always by default counts", () => {
  const dag = dagNode({ defaults: always, tasks: [task("m.a", { group: "m" })], groups });
  expect(answersOf(mappedGroupTriggerRules, dag)).toHaveLength(1);
});
