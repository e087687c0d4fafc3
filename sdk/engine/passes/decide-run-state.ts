import { changeRunState } from "../runs/change-run-state.ts";
import { allInstances } from "../state/all-instances.ts";
import { firstFinished, stateCode } from "../state/state-code.ts";
import { findRunnable } from "./find-runnable.ts";
import type { Pass } from "./pass.ts";
import { runLeaves } from "./run-leaves.ts";

/**
 * Decides whether a run is over: when nothing in it is unfinished, by how its leaves ended; or when nothing in it can go on any more. The pass sees what was
 * unfinished when it began, unless it has expanded something. Airflow: the second half of `DagRun.update_state`.
 */
export function decideRunState(pass: Pass): void {
  const { round, run, record } = pass;
  let unfinished = pass.expanded ? countUnfinished(pass) : pass.unfinishedBefore;
  const mayBeStuck = unfinished > 0 && pass.heldBefore === 0 && record.tallies.deferred === 0;
  let isStuck = false;
  if (mayBeStuck && !goesOn(pass)) {
    isStuck = !findRunnable(pass);
    if (pass.told) unfinished = countUnfinished(pass);
  }
  if (unfinished === 0) changeRunState(round, run, endState(pass));
  else if (isStuck) changeRunState(round, run, "failed", "deadlock");
}

/** What is unfinished now of what there was when the pass began: it does not count instances that it has made itself. */
function countUnfinished({ record, instancesBefore }: Pass): number {
  const { state } = record.instances;
  let made = 0;
  for (let instance = instancesBefore; instance < state.length; instance += 1) {
    if ((state[instance] as number) < firstFinished) made += 1;
  }
  return record.tallies.unfinished - made;
}

function goesOn({ ready, changed, expanded, settledWhileMet }: Pass): boolean {
  return ready.length > 0 || changed || expanded || settledWhileMet;
}

function endState({ dag, record, instancesBefore }: Pass): "success" | "failed" {
  const { state } = record.instances;
  for (const task of runLeaves(dag)) {
    for (const instance of allInstances(record, task)) {
      if (instance >= instancesBefore) continue;
      if (state[instance] === stateCode.failed || state[instance] === stateCode.upstreamFailed) return "failed";
    }
  }
  return "success";
}
