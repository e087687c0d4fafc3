import { allInstances } from "../state/all-instances.ts";
import { instanceAt } from "../state/mark-dirty.ts";
import { instanceFlag, type SkipDecision } from "../state/run-record.ts";
import { firstFinished, stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import { giveState, type Subject } from "./subject.ts";

/** A branch or a short circuit above has decided that the task is skipped: that holds even after it was cleared. Airflow: `NotPreviouslySkippedDep`. */
export function notPreviouslySkipped(subject: Subject): void {
  if (isSkippedFromDirectlyAbove(subject) || isSkippedInGroup(subject)) {
    giveState(subject, stateCode.skipped);
    subject.met = false;
  }
}

function isSkippedFromDirectlyAbove(subject: Subject): boolean {
  const { dag, record, task } = subject;
  if (((dag.traits[task] as number) & taskTrait.belowSkipper) === 0) return false;
  for (const above of dag.upstream[task] as readonly number[]) {
    if (!isSkipper(subject, above) || decidesForGroup(subject, above)) continue;
    if (!allInstances(record, above).some((instance) => hasEnded(subject, instance))) continue;
    const decision = record.instances.decisions[instanceAt(record, above, askedIndex(subject, above))];
    if (decision !== undefined && skips(decision, task, true)) return true;
  }
  return false;
}

/** The map index at which the decision of a task above is looked up. */
function askedIndex({ engine, dag, mapIndex }: Subject, above: number): number {
  const { release } = engine;
  if (!release.readsUnmappedDecision) return mapIndex;
  const trait = release.groupDecisions ? taskTrait.needsExpansion : taskTrait.mapped;
  return ((dag.traits[above] as number) & trait) === 0 ? -1 : mapIndex;
}

/** From 3.4 on the decisions of a mapped group count for all tasks of the group, directly below or not. */
function isSkippedInGroup(subject: Subject): boolean {
  const { dag, record, task, mapIndex } = subject;
  const group =
    subject.engine.release.groupDecisions && mapIndex >= 0 ? dag.groups[dag.mappedGroup[task] as number] : undefined;
  for (const other of group?.members ?? []) {
    if (!isSkipper(subject, other) || !decidesForGroup(subject, other)) continue;
    const instance = instanceAt(record, other, mapIndex);
    const decision = record.instances.decisions[instance];
    if (decision === undefined || !hasEnded(subject, instance)) continue;
    const isDirect = (dag.upstream[task] as readonly number[]).includes(other);
    const counts = isDirect || record.instances.state[instance] === stateCode.success;
    if (counts && skips(decision, task, isDirect)) return true;
  }
  return false;
}

function decidesForGroup({ engine, dag, task, mapIndex }: Subject, other: number): boolean {
  const group = dag.mappedGroup[task] as number;
  return engine.release.groupDecisions && mapIndex >= 0 && group >= 0 && dag.mappedGroup[other] === group;
}

function isSkipper({ dag }: Subject, task: number): boolean {
  return ((dag.traits[task] as number) & taskTrait.skipper) !== 0;
}

function hasEnded({ record }: Subject, instance: number): boolean {
  const { state, flags } = record.instances;
  return (state[instance] as number) >= firstFinished && ((flags[instance] as number) & instanceFlag.fresh) === 0;
}

/** What a branch follows says something about the tasks directly below it alone. */
function skips(decision: SkipDecision, task: number, isDirect: boolean): boolean {
  if ("followed" in decision) return isDirect && !decision.followed.includes(task);
  return decision.skipped.includes(task);
}
