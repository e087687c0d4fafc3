import { takeAway } from "../attempts/take-away.ts";
import type { RunStopped } from "../engine-event.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import { findRun } from "../state/find-run.ts";
import type { RunRecord } from "../state/run-record.ts";
import { firstFinished, stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import { changeRunState } from "./change-run-state.ts";

/**
 * Somebody marks a run failed: tasks that are under way fail, with all their mapped instances, and what has not begun is skipped. Teardowns are left to do their
 * work; the run ends at once only when none is left. Airflow: `set_dag_run_state_to_failed`.
 */
export function stopRun(round: Round, event: RunStopped): void {
  const { engine } = round;
  const run = findRun(engine, event.dagId, event.runId);
  const record = engine.data.runs[run ?? -1];
  if (run === undefined || record === undefined || !engine.data.activeRuns.includes(run)) return;
  const dag = engine.dags[record.dag] as PreparedDag;
  const { task: taskOf, state } = record.instances;
  const unfinished = [...state.keys()].filter((instance) => (state[instance] as number) < firstFinished);
  const isTeardown = (instance: number) => hasTrait(dag, taskOf[instance] as number, taskTrait.teardown);
  const broken = new Set(
    unfinished.filter((one) => isBegun(record, one) && !isTeardown(one)).map((one) => taskOf[one]),
  );
  for (const instance of unfinished) {
    if (!isTeardown(instance) && !isBegun(record, instance))
      takeAway(round, run, instance, stateCode.skipped, "stopped");
  }
  for (const [instance, task] of taskOf.entries()) {
    if (broken.has(task)) takeAway(round, run, instance, stateCode.failed, "stopped");
  }
  if (!unfinished.some(isTeardown)) changeRunState(round, run, "failed", "stopped");
}

/** Whether an instance is under way as far as marking a run goes. */
function isBegun({ instances }: RunRecord, instance: number): boolean {
  const code = instances.state[instance];
  return code === stateCode.running || code === stateCode.deferred || code === stateCode.upForReschedule;
}

function hasTrait(dag: PreparedDag, task: number, trait: number): boolean {
  return ((dag.traits[task] as number) & trait) !== 0;
}
