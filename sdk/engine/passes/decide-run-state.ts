import { changeRunState } from "../runs/change-run-state.ts";
import { allInstances } from "../state/all-instances.ts";
import { stateCode } from "../state/state-code.ts";
import { findRunnable } from "./find-runnable.ts";
import type { Pass } from "./pass.ts";
import { runLeaves } from "./run-leaves.ts";

/**
 * Decides whether a run is over: when nothing in it is unfinished, by how its leaves ended; or when nothing in it can go on any more. The pass sees what was
 * unfinished when it began, unless it has expanded something. Airflow: the second half of `DagRun.update_state`.
 */
export function decideRunState(pass: Pass): void {
  const { round, run, record } = pass;
  let unfinished = pass.expanded ? record.tallies.unfinished : pass.unfinishedBefore;
  const mayBeStuck = unfinished > 0 && pass.heldBefore === 0 && record.tallies.deferred === 0;
  let isStuck = false;
  if (mayBeStuck && !goesOn(pass)) {
    isStuck = !findRunnable(pass);
    if (pass.told) unfinished = record.tallies.unfinished;
  }
  if (unfinished === 0) changeRunState(round, run, endState(pass));
  else if (isStuck) changeRunState(round, run, "failed", "deadlock");
}

function goesOn({ ready, changed, expanded, settledWhileMet }: Pass): boolean {
  return ready.length > 0 || changed || expanded || settledWhileMet;
}

function endState({ dag, record }: Pass): "success" | "failed" {
  const { state } = record.instances;
  for (const task of runLeaves(dag)) {
    for (const instance of allInstances(record, task)) {
      if (state[instance] === stateCode.failed || state[instance] === stateCode.upstreamFailed) return "failed";
    }
  }
  return "success";
}
