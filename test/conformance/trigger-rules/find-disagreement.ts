import type { AnyTriggerRule, TriggerRuleEntry } from "#sdk/engine/dependencies/trigger-rules.ts";
import { createRelease } from "#sdk/engine/release.ts";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import { decide, readStand } from "./decide.ts";
import type { RecordedDecisions } from "./recorded-decisions.ts";

/** The rules as the engine has them: those of the newest Airflow, and the one that was another before 3.3. */
export interface EngineRules {
  readonly triggerRuleTable: Readonly<Record<AnyTriggerRule, TriggerRuleEntry>>;
  readonly minOneSuccessBefore33: TriggerRuleEntry;
}

/** The first stand for which the engine decides otherwise than Airflow did, in words; undefined when there is none. */
export function findDisagreement(
  rules: EngineRules,
  version: AirflowVersion,
  recorded: RecordedDecisions,
): string | undefined {
  const { removedNeverBlock, minOneSuccessWaits } = createRelease(version);
  for (const [key, decisions] of Object.entries(recorded.decisions)) {
    const [name, mapIndexText] = key.split(" ") as [AnyTriggerRule, string];
    const mapIndex = Number(mapIndexText);
    const isOld = name === "none_failed_min_one_success" && !minOneSuccessWaits;
    const rule = isOld ? rules.minOneSuccessBefore33 : rules.triggerRuleTable[name];
    for (const [index, stand] of recorded.stands.entries()) {
      const decision = decide(rule, readStand(stand, { mapIndex, removedNeverBlock }));
      if (decision !== decisions[index]) {
        return `${name}, map index ${mapIndex}, stand ${stand}: Airflow decided ${decisions[index]}, the engine ${decision}`;
      }
    }
  }
  return undefined;
}
