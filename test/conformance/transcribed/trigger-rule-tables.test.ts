import { expect, test } from "vitest";
import {
  minOneSuccessBefore33,
  type TriggerRuleEntry,
  triggerRuleTable,
} from "#sdk/engine/dependencies/trigger-rules.ts";
import { stateCode } from "#sdk/engine/state/state-code.ts";
import { type TriggerRuleRow, type TriggerRuleTable, triggerRuleTables } from "./trigger-rule-tables.ts";

const codes = { skipped: stateCode.skipped, upstream_failed: stateCode.upstreamFailed, removed: stateCode.removed };

function decisionOf(rule: TriggerRuleEntry, table: TriggerRuleTable, [, counts, , , setups = 0]: TriggerRuleRow) {
  const [success, skipped, failed, upstreamFailed, removed, done, setupSuccess, setupSkipped] = counts;
  const { mapIndex, upstream } = table;
  const total = upstream + setups;
  const all = { success, skipped, failed, upstreamFailed, removed, done, total, setupSuccess, setupSkipped };
  const given = { ...all, setupTotal: setups, overlooked: mapIndex > -1 ? removed : 0, mapIndex };
  return { newState: rule.settle(given), passed: rule.isMet(given) };
}

/** A row without a success was written before 3.3, from which on that fails the rule: `docs/discoveries/min-one-success-since-3.3.md`. */
function ruleFor([name, counts]: TriggerRuleRow): TriggerRuleEntry {
  return name === "none_failed_min_one_success" && counts[0] === 0 ? minOneSuccessBefore33 : triggerRuleTable[name];
}

test.each(triggerRuleTables)("the trigger rules decide as $test says", (table) => {
  for (const row of table.rows) {
    const [, , newState, passed] = row;
    const expected = { newState: newState === null ? stateCode.none : codes[newState], passed };
    expect(decisionOf(ruleFor(row), table, row), JSON.stringify(row)).toEqual(expected);
  }
});
