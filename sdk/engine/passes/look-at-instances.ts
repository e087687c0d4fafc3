import { lookAt } from "../dependencies/look-at.ts";
import { turnTo } from "../dependencies/subject.ts";
import { expandInstance } from "../mapping/expand-instance.ts";
import { reviseInstances } from "../mapping/revise-instances.ts";
import { changeState } from "../state/change-state.ts";
import { instanceFlag } from "../state/run-record.ts";
import { isSchedulable, isUnderWay, stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import { noteContradiction } from "./note-contradiction.ts";
import type { Pass } from "./pass.ts";

/** Looks at every dirty instance; what an expansion makes is looked at too. Airflow: `DagRun._get_ready_tis`. */
export function lookAtInstances(pass: Pass): void {
  const { record } = pass;
  const { flags, state } = record.instances;
  const open = record.dirty.sort(ascending);
  record.dirty = [];
  for (const instance of open) flags[instance] = (flags[instance] as number) & ~instanceFlag.dirty;
  for (let place = 0; place < open.length; place += 1) {
    const instance = open[place] as number;
    const code = state[instance] as number;
    if (isSchedulable(code)) lookAtSchedulable(pass, instance, code, open);
    else if (isUnderWay(code)) suspect(pass, instance);
  }
}

function ascending(one: number, other: number): number {
  return one - other;
}

function lookAtSchedulable(pass: Pass, instance: number, before: number, open: number[]): void {
  const { subject } = pass;
  turnTo(pass.subject, instance);
  lookAt(subject);
  const { met, state: after } = subject;
  noteContradiction(pass, instance);
  if (after !== before) changeState(pass.round, pass.run, instance, after, pass.fresh);
  if (!met) {
    if (after !== before) pass.changed = true;
    else if (before !== stateCode.none) suspect(pass, instance);
    return;
  }
  const isMapped = ((pass.dag.traits[subject.task] as number) & taskTrait.needsExpansion) !== 0;
  if (isMapped && subject.mapIndex < 0) {
    pass.expanded = true;
    open.push(...expandInstance(pass, instance));
  } else if (after !== before) {
    pass.settledWhileMet = true;
  } else {
    if (isMapped) reviseInstances(pass, subject.task);
    if (isSchedulable(pass.record.instances.state[instance] as number)) pass.ready.push(instance);
  }
}

/** Notes an instance under way that something above may have overtaken. */
function suspect({ record }: Pass, instance: number): void {
  const flags = record.instances.flags[instance] as number;
  if ((flags & instanceFlag.suspect) !== 0) return;
  record.instances.flags[instance] = flags | instanceFlag.suspect;
  record.suspects.push(instance);
}
