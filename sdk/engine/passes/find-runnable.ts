import { takeAway } from "../attempts/take-away.ts";
import { lookAt } from "../dependencies/look-at.ts";
import { turnTo } from "../dependencies/subject.ts";
import { instanceFlag } from "../state/run-record.ts";
import { isUnderWay } from "../state/state-code.ts";
import { compareInstances } from "./compare-instances.ts";
import { noteContradiction } from "./note-contradiction.ts";
import type { Pass } from "./pass.ts";

/**
 * Whether anything in a run can still go on when a pass has found nothing to do: an instance under way counts as long as its dependencies are met, waiting for a
 * retry or a reschedule apart. Airflow asks one instance after the other until one says yes, and each that is asked may get another state on the way
 * (`DagRun._are_premature_tis`). Nearly always nothing has changed above the instances under way since they were scheduled, and nobody has to be asked.
 */
export function findRunnable(pass: Pass): boolean {
  const { record, subject } = pass;
  subject.ignoresPeriods = true;
  clearSuspects(pass);
  const found = record.suspects.length === 0 ? record.tallies.underWay > 0 : askInOrder(pass);
  subject.ignoresPeriods = false;
  return found;
}

/** Drops the suspects that have ended, and those whose dependencies are met as they were. */
function clearSuspects(pass: Pass): void {
  const { record } = pass;
  if (record.suspects.length === 0) return;
  record.suspects = record.suspects.filter((instance) => {
    const stays = isUnderWay(record.instances.state[instance] as number) && !isMetAsBefore(pass, instance);
    if (!stays) {
      record.instances.flags[instance] = (record.instances.flags[instance] as number) & ~instanceFlag.suspect;
    }
    return stays;
  });
}

function isMetAsBefore(pass: Pass, instance: number): boolean {
  turnTo(pass.subject, instance);
  lookAt(pass.subject);
  return pass.subject.met && pass.subject.given === 0;
}

function askInOrder(pass: Pass): boolean {
  const { record, subject } = pass;
  const { state } = record.instances;
  for (const instance of inAirflowsOrder(pass)) {
    const before = state[instance] as number;
    if (!isUnderWay(before)) continue;
    turnTo(pass.subject, instance);
    lookAt(subject);
    noteContradiction(pass, instance);
    if (subject.told) pass.told = true;
    if (subject.state !== before) {
      takeAway(pass.round, pass.run, instance, subject.state, "skipped", pass.fresh);
    }
    if (subject.met) return true;
  }
  return false;
}

function inAirflowsOrder(pass: Pass): readonly number[] {
  const instances = [...pass.record.instances.task.keys()];
  return instances.sort((one, other) => compareInstances(pass, one, other));
}
