import { diagnostic } from "#sdk/errors/index.ts";
import { type AirflowVersion, isAtLeast } from "#sdk/ir/index.ts";
import { triggerRulesSince } from "#sdk/options/task-option-table.ts";
import { listOptionSets, tryReadJson } from "../option-set.ts";
import type { Rule } from "../rule.ts";

const since: ReadonlyMap<unknown, AirflowVersion> = new Map(Object.entries(triggerRulesSince));

/** An operator raises `ValueError` for a trigger rule that its Airflow does not have. */
export const triggerRulesInTarget: Rule = {
  name: "trigger-rules-in-target",
  codes: ["JW2015"],
  check: ({ dags, target }) =>
    dags.flatMap(({ dag }) =>
      listOptionSets(dag).flatMap((set) => {
        const triggerRule = tryReadJson(set.options, "triggerRule");
        const first = since.get(triggerRule);
        if (first === undefined || isAtLeast(target, first)) return [];
        return diagnostic("JW2015", {
          message: `The trigger rule "${String(triggerRule)}" of ${set.owner} came with Airflow ${first}. The target is Airflow ${target}, which refuses it.`,
          hint: `Use another rule, or compile for ${first} or newer.`,
          source: set.source,
        });
      }),
    ),
};
