import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, param } from "../../../test/support/dag-nodes.ts";
import { scheduledParamDefaults } from "./scheduled-param-defaults.ts";

test("a param of a scheduled DAG needs a default, even if it is null", () => {
  const params = [param("month"), param("limit", { default: null })];
  expect(answersOf(scheduledParamDefaults, dagNode({ params, schedule: { kind: "once" } }))).toEqual([
    'JW2028 Param "month" has no default, but DAG "flights" has a schedule: nobody gives its runs a value, so Airflow refuses it. | Give it a default, or take the schedule away.',
  ]);
  expect(answersOf(scheduledParamDefaults, dagNode({ params }))).toEqual([]);
});
