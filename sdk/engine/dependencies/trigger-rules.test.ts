import { expect, test } from "vitest";
import { stateCode, stateName } from "../state/state-code.ts";
import {
  type AnyTriggerRule,
  minOneSuccessBefore33,
  type TriggerRuleEntry,
  triggerRuleTable,
} from "./trigger-rules.ts";
import { createUpstreamCounts, type UpstreamCounts } from "./upstream-counts.ts";

/** What a rule says: the state that it gives, or whether the instance may run. */
function ask(rule: TriggerRuleEntry, given: Partial<UpstreamCounts>): string {
  const counts = { ...createUpstreamCounts(), ...given };
  const { success, failed, skipped, upstreamFailed, removed } = counts;
  const done = success + failed + skipped + upstreamFailed + removed;
  const settled = rule.settle({ ...counts, done });
  if (settled !== stateCode.none) return stateName(settled);
  return rule.isMet({ ...counts, done }) ? "runs" : "waits";
}

const two = { total: 2 };

const table: readonly (readonly [rule: AnyTriggerRule, counts: Partial<UpstreamCounts>, verdict: string])[] = [
  ["always", { ...two, failed: 2 }, "runs"],
  ["all_success", { ...two, success: 2 }, "runs"],
  ["all_success", { ...two, success: 1 }, "waits"],
  ["all_success", { ...two, failed: 1 }, "upstream_failed"],
  ["all_success", { ...two, upstreamFailed: 1, skipped: 1 }, "upstream_failed"],
  ["all_success", { ...two, skipped: 1 }, "skipped"],
  ["all_success", { ...two, success: 1, removed: 1, overlooked: 1 }, "runs"],
  ["all_success", { ...two, success: 1, removed: 1, overlooked: 1, mapIndex: 0 }, "runs"],
  ["all_success", { ...two, success: 1, removed: 1, overlooked: 1, mapIndex: 1 }, "removed"],
  ["all_success", { ...two, removed: 1, mapIndex: 1 }, "waits"],
  ["all_failed", { ...two, failed: 1, upstreamFailed: 1 }, "runs"],
  ["all_failed", { ...two, failed: 1 }, "waits"],
  ["all_failed", { ...two, success: 1 }, "skipped"],
  ["all_failed", { ...two, skipped: 1 }, "skipped"],
  ["all_done", { ...two, failed: 1, skipped: 1 }, "runs"],
  ["all_done", { ...two, failed: 1 }, "waits"],
  ["one_success", { ...two, success: 1 }, "runs"],
  ["one_success", { ...two, failed: 1 }, "waits"],
  ["one_success", { ...two, skipped: 2 }, "skipped"],
  ["one_success", { ...two, skipped: 1, failed: 1 }, "upstream_failed"],
  ["one_failed", { ...two, failed: 1 }, "runs"],
  ["one_failed", { ...two, upstreamFailed: 1 }, "runs"],
  ["one_failed", { ...two, success: 1 }, "waits"],
  ["one_failed", { ...two, success: 1, skipped: 1 }, "skipped"],
  ["one_done", { ...two, success: 1 }, "runs"],
  ["one_done", { ...two, failed: 1 }, "runs"],
  ["one_done", { ...two, skipped: 1 }, "waits"],
  ["one_done", { ...two, skipped: 1, upstreamFailed: 1 }, "skipped"],
  ["none_failed", { ...two, success: 1, skipped: 1 }, "runs"],
  ["none_failed", { ...two, success: 1 }, "waits"],
  ["none_failed", { ...two, failed: 1 }, "upstream_failed"],
  ["none_failed_min_one_success", { ...two, success: 1, skipped: 1 }, "runs"],
  ["none_failed_min_one_success", { ...two, success: 1 }, "waits"],
  ["none_failed_min_one_success", { ...two, skipped: 1 }, "waits"],
  ["none_failed_min_one_success", { ...two, upstreamFailed: 1 }, "upstream_failed"],
  ["none_failed_min_one_success", { ...two, skipped: 2 }, "skipped"],
  ["none_failed_min_one_success", { ...two, skipped: 1, removed: 1 }, "upstream_failed"],
  ["none_skipped", { ...two, success: 1, failed: 1 }, "runs"],
  ["none_skipped", { ...two, success: 1 }, "waits"],
  ["none_skipped", { ...two, skipped: 1 }, "skipped"],
  ["all_skipped", { ...two, skipped: 2 }, "runs"],
  ["all_skipped", { ...two, skipped: 1 }, "waits"],
  ["all_skipped", { ...two, success: 1 }, "skipped"],
  ["all_skipped", { ...two, upstreamFailed: 1 }, "skipped"],
  ["all_done_min_one_success", { ...two, success: 1, failed: 1 }, "runs"],
  ["all_done_min_one_success", { ...two, success: 1 }, "waits"],
  ["all_done_min_one_success", { ...two, success: 1, removed: 1 }, "runs"],
  ["all_done_min_one_success", { ...two, skipped: 1 }, "skipped"],
  ["all_done_min_one_success", { ...two, failed: 2 }, "upstream_failed"],
  ["all_done_setup_success", { ...two, failed: 2 }, "runs"],
  ["all_done_setup_success", { ...two, failed: 1 }, "waits"],
  ["all_done_setup_success", { ...two, success: 1, failed: 1, setupTotal: 1, setupSuccess: 1 }, "runs"],
  ["all_done_setup_success", { ...two, success: 1, failed: 1, setupTotal: 1 }, "upstream_failed"],
  ["all_done_setup_success", { ...two, success: 1, skipped: 1, setupTotal: 1, setupSkipped: 1 }, "skipped"],
];

test.each(table)("%s with %j above: %s", (rule, counts, verdict) => {
  expect(ask(triggerRuleTable[rule], counts)).toBe(verdict);
});

test("before 3.3 none_failed_min_one_success could run without a success, and was not failed for want of one", () => {
  const verdicts = [
    { ...two, success: 1, skipped: 1 },
    { ...two, skipped: 1 },
    { ...two, skipped: 2 },
    { ...two, failed: 1 },
    { ...two, skipped: 1, removed: 1, overlooked: 1 },
  ].map((counts) => ask(minOneSuccessBefore33, counts));
  expect(verdicts).toEqual(["runs", "waits", "skipped", "upstream_failed", "runs"]);
});
