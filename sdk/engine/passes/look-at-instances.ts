import { lookAt } from "../dependencies/look-at.ts";
import { turnTo } from "../dependencies/subject.ts";
import { expandInstance } from "../mapping/expand-instance.ts";
import { reviseInstances } from "../mapping/revise-instances.ts";
import { changeState } from "../state/change-state.ts";
import { instanceFlag } from "../state/run-record.ts";
import { firstFinished, isSchedulable, isUnderWay, stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import { noteContradiction } from "./note-contradiction.ts";
import { createOpenList, lookAtLater, type OpenList } from "./open-list.ts";
import type { Pass } from "./pass.ts";

/** Looks at every dirty instance; what an expansion makes is looked at too. Airflow: `DagRun._get_ready_tis`. */
export function lookAtInstances(pass: Pass): void {
  const { record } = pass;
  const { flags, state } = record.instances;
  const open = createOpenList(pass, record.dirty);
  record.dirty = [];
  for (const instance of open.instances) flags[instance] = (flags[instance] as number) & ~instanceFlag.dirty;
  for (; open.place < open.instances.length; open.place += 1) {
    const instance = open.instances[open.place] as number;
    const code = state[instance] as number;
    if (isSchedulable(code)) lookAtSchedulable(pass, instance, open);
    else if (isUnderWay(code)) suspect(pass, instance);
  }
}

function lookAtSchedulable(pass: Pass, instance: number, open: OpenList): void {
  const { subject, record } = pass;
  const before = record.instances.state[instance] as number;
  turnTo(subject, instance);
  lookAt(subject);
  noteContradiction(pass, instance);
  if (subject.state !== before) changeState(pass.round, pass.run, instance, subject.state, pass.fresh);
  if (subject.met) goOn(pass, instance, before, open);
  else if (subject.state !== before) pass.changed = true;
  else if (before !== stateCode.none) suspect(pass, instance);
  const hasEnded = (record.instances.state[instance] as number) >= firstFinished;
  if (hasEnded && subject.mapIndex < 0) lookAtLater(pass, open, pass.dag.mappedOver?.[subject.task] ?? []);
}

/** All dependencies are met: a placeholder is expanded, another instance is ready. */
function goOn(pass: Pass, instance: number, before: number, open: OpenList): void {
  const { subject, dag, record } = pass;
  const isMapped = ((dag.traits[subject.task] as number) & taskTrait.needsExpansion) !== 0;
  if (isMapped && subject.mapIndex < 0) {
    pass.expanded = true;
    open.instances.push(...expandInstance(pass, instance));
    lookAtLater(pass, open, dag.downstream[subject.task] as readonly number[]);
  } else if (subject.state !== before) {
    pass.settledWhileMet = true;
  } else {
    if (isMapped) reviseInstances(pass, subject.task);
    if (isSchedulable(record.instances.state[instance] as number)) pass.ready.push(instance);
  }
}

/** Notes an instance under way that something above may have overtaken. */
function suspect({ record }: Pass, instance: number): void {
  const flags = record.instances.flags[instance] as number;
  if ((flags & instanceFlag.suspect) !== 0) return;
  record.instances.flags[instance] = flags | instanceFlag.suspect;
  record.suspects.push(instance);
}
