import { takeAway } from "../attempts/take-away.ts";
import { waitForRetry } from "../attempts/wait-for-retry.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import { changeRunState } from "../runs/change-run-state.ts";
import { changeState } from "../state/change-state.ts";
import { markDirty } from "../state/mark-dirty.ts";
import type { RunRecord } from "../state/run-record.ts";
import { stateCode } from "../state/state-code.ts";

/**
 * Clears instances of one run. A running attempt is stopped and tried again whatever retries are left, as soon as Airflow's executor would have noticed; all others are as if they had never run, except that the
 * numbers of their attempts go on, with `retries` more to come. What a branch has decided stays until it runs again. A run that had ended is queued again.
 */
export function clearInstances(round: Round, run: number, cleared: ReadonlySet<number>): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const { tasks } = round.engine.dags[record.dag] as PreparedDag;
  const { instances } = record;
  for (const instance of cleared) {
    if (instances.state[instance] === stateCode.absent) continue;
    if (instances.state[instance] === stateCode.running) {
      takeAway(round, run, instance, stateCode.restarting, "cleared");
      waitForRetry(round, run, instance);
      continue;
    }
    const { retries } = tasks[instances.task[instance] as number] as { readonly retries: number };
    instances.maxTries[instance] = (instances.tryNumber[instance] as number) + retries;
    if (instances.state[instance] === stateCode.deferred) takeAway(round, run, instance, stateCode.none, "cleared");
    else changeState(round, run, instance, stateCode.none);
    markDirty(record, instance);
  }
  if (record.state === "success" || record.state === "failed") changeRunState(round, run, "queued");
}
