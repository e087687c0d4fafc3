import { expect, test } from "vitest";
import { type TriggerRuleEntry, triggerRuleTable } from "#sdk/engine/dependencies/trigger-rules.ts";
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

/** Written before 3.3, from which on the rule fails without a success: `docs/discoveries/min-one-success-since-3.3.md`. */
function isOvertaken([rule, counts]: TriggerRuleRow): boolean {
  return rule === "none_failed_min_one_success" && counts[0] === 0;
}

test.each(triggerRuleTables)("the trigger rules decide as $test says", (table) => {
  for (const row of table.rows.filter((candidate) => !isOvertaken(candidate))) {
    const [name, , newState, passed] = row;
    const expected = { newState: newState === null ? stateCode.none : codes[newState], passed };
    expect(decisionOf(triggerRuleTable[name], table, row), JSON.stringify(row)).toEqual(expected);
  }
});
