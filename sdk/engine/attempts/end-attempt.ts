import { updateOutlets } from "../assets/update-outlets.ts";
import type { SuccessOutcome } from "../attempt-outcome.ts";
import type { AttemptEnded } from "../engine-event.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import { changeState } from "../state/change-state.ts";
import { findInstance } from "../state/instance-key.ts";
import { markDirty } from "../state/mark-dirty.ts";
import type { RunRecord } from "../state/run-record.ts";
import { setTimer } from "../state/set-timer.ts";
import { stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import { type DecidedSkips, decideSkips } from "./decide-skips.ts";
import { skipBelow } from "./skip-below.ts";
import { stopOthers } from "./stop-others.ts";
import { waitForRetry } from "./wait-for-retry.ts";

/** Takes in how an attempt has ended, as Airflow's task runner and API server do. One that is not running any more is ignored (invariant 6). */
export function endAttempt(round: Round, { instance: key, tryNumber, outcome }: AttemptEnded): void {
  const found = findInstance(round.engine, key);
  if (found === null) return;
  const { run, instance } = found;
  const record = round.engine.data.runs[run] as RunRecord;
  const { instances } = record;
  if (instances.state[instance] !== stateCode.running || instances.tryNumber[instance] !== tryNumber) return;
  switch (outcome.kind) {
    case "success":
      succeed(round, run, instance, outcome);
      break;
    case "failed":
      fail(round, run, instance, outcome.retry, outcome.retryDelay);
      break;
    case "skipped":
      changeState(round, run, instance, stateCode.skipped);
      break;
    case "rescheduled":
      instances.until[instance] = outcome.at;
      changeState(round, run, instance, stateCode.upForReschedule);
      setTimer(round, outcome.at, run, instance);
      // Before 3.1 only sensors wait: another task goes on at once.
      markDirty(record, instance);
      break;
    case "deferred":
      changeState(round, run, instance, stateCode.deferred);
      break;
  }
}

/** The code has come to its end; what it decided or returned may still fail the attempt. */
function succeed(round: Round, run: number, instance: number, outcome: SuccessOutcome): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const { instances } = record;
  const dag = round.engine.dags[record.dag] as PreparedDag;
  const task = instances.task[instance] as number;
  const decided = decideSkips(dag, task, outcome);
  // Pushed by the task's own code: it stays, also when what the task returns is refused after that.
  if (decided !== null && decided !== "impossible") instances.decisions[instance] = decided.decision;
  const isCutShort = typeof decided === "object" && decided !== null && isSkippingAtOnce(record, instance, decided);
  if (decided === "impossible" || (!isCutShort && lacksItems(dag, task, outcome))) {
    fail(round, run, instance, true, undefined);
    return;
  }
  // The task runner leaves where it skips tasks: what the task returned is not pushed.
  if (isCutShort) skipBelow(round, run, decided);
  else if (instances.returned.length > 0) instances.returned[instance] = returnedLength(outcome);
  changeState(round, run, instance, stateCode.success);
  updateOutlets(round, run, instance, outcome);
}

/** A skipper that is mapped leaves it to the tasks below to skip themselves: they may not exist yet. */
function isSkippingAtOnce({ instances }: RunRecord, instance: number, { skips }: DecidedSkips): boolean {
  return skips.length > 0 && instances.mapIndex[instance] === -1;
}

/** `[core] max_map_length` as Airflow ships it: a longer list cannot be pushed. */
const longestMap = 1024;

/** Whether something is mapped over what the task returns, and it returned nothing that can be mapped over. */
function lacksItems(dag: PreparedDag, task: number, { returned }: SuccessOutcome): boolean {
  const trait = dag.traits[task] as number;
  const needsItems = (trait & taskTrait.mappedOver) !== 0 && (trait & taskTrait.mapped) === 0;
  return needsItems && !(returned?.kind === "items" && returned.length <= longestMap);
}

function returnedLength({ returned }: SuccessOutcome): number {
  if (returned === undefined || returned.kind === "nothing") return -1;
  return returned.kind === "items" ? returned.length : 0;
}

function fail(round: Round, run: number, instance: number, mayRetry: boolean, delay: number | undefined): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const { instances } = record;
  const maxTries = instances.maxTries[instance] as number;
  if (mayRetry && maxTries !== 0 && (instances.tryNumber[instance] as number) <= maxTries) {
    waitForRetry(round, run, instance, delay);
  } else {
    if ((round.engine.dags[record.dag] as PreparedDag).plan.failFast) stopOthers(round, run, instance);
    changeState(round, run, instance, stateCode.failed);
  }
}
