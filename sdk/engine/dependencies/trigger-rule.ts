import type { SetupScopes } from "../graph/setup-scopes.ts";
import type { Release } from "../release.ts";
import { stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import { countDirectlyAbove, countRelevant } from "./count-upstream.ts";
import { type Subject, tellState } from "./subject.ts";
import {
  type AnyTriggerRule,
  minOneSuccessBefore33,
  type TriggerRuleEntry,
  triggerRuleTable,
} from "./trigger-rules.ts";

/** What is above a task has to stand as its trigger rule asks for, and setups have to be done. Airflow: `TriggerRuleDep`. */
export function triggerRuleIsMet(subject: Subject): void {
  const { dag, task } = subject;
  const { triggerRule } = dag.tasks[task] as { readonly triggerRule: AnyTriggerRule };
  if ((dag.upstream[task] as readonly number[]).length === 0 || triggerRule === "always") return;
  const isTeardown = ((dag.traits[task] as number) & taskTrait.teardown) !== 0;
  if (!isTeardown && !waitsForSetups(subject)) return;
  const counts = countDirectlyAbove(subject);
  const rule = ruleOf(subject.engine.release, triggerRule);
  const settled = rule.settle(counts);
  if (settled !== stateCode.none) tellState(subject, settled);
  if (!rule.isMet(counts)) subject.met = false;
  else if (isTeardown && !isScopeDone(subject)) subject.met = false;
}

function ruleOf(release: Release, name: AnyTriggerRule): TriggerRuleEntry {
  const isOld = name === "none_failed_min_one_success" && !release.minOneSuccessWaits;
  return isOld ? minOneSuccessBefore33 : triggerRuleTable[name];
}

/** The setups that are not directly above. Says whether the rule itself is still to be asked: not when they have settled the matter. */
function waitsForSetups(subject: Subject): boolean {
  const setups = subject.dag.setupScopes?.indirectSetups[subject.task] ?? [];
  if (setups.length === 0) return true;
  const counts = countRelevant(subject, setups);
  const settled = triggerRuleTable.all_success.settle(counts);
  const isChanged = settled !== stateCode.none && tellState(subject, settled);
  const overlooked = subject.mapIndex > -1 ? counts.removed : 0;
  if (counts.total - counts.success - overlooked <= 0) return true;
  subject.met = false;
  return !isChanged;
}

/** From 3.2 on a teardown waits for everything between its setups and itself. */
function isScopeDone(subject: Subject): boolean {
  const scope = (subject.dag.setupScopes as SetupScopes).teardownScopes[subject.task] as readonly number[];
  if (scope.length === 0 || !subject.engine.release.teardownWaitsForScope) return true;
  const counts = countRelevant(subject, scope);
  return counts.done >= counts.total;
}
