import type { PreparedDag } from "../graph/prepared-dag.ts";
import { countMappedInstances } from "../mapping/count-mapped-instances.ts";
import type { Round } from "../round.ts";
import { addInstances } from "../state/add-instances.ts";
import { changeState } from "../state/change-state.ts";
import { createRunRecord } from "../state/create-run-record.ts";
import { markDirty } from "../state/mark-dirty.ts";
import type { NewRun } from "../state/new-run.ts";
import type { RunRecord } from "../state/run-record.ts";
import { stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import { insertIntoOrder } from "./run-order.ts";

/** Makes a run, queued, with the task instances that can be known. Airflow: `DagRun.verify_integrity`. */
export function createRun(round: Round, wanted: NewRun, dagNumber: number): number {
  const { engine } = round;
  const dag = engine.dags[dagNumber] as PreparedDag;
  const record = createRunRecord(dag, dagNumber, wanted, round.at);
  const run = engine.data.runs.push(record) - 1;
  (engine.runNumbers[dagNumber] as Map<string, number>).set(wanted.runId, run);
  engine.data.activeRuns.push(run);
  insertIntoOrder(engine, run);
  const { backfill: _, ...created } = wanted;
  round.commands.push({ ...created, kind: "runCreated" });
  if ((dag.anyTrait & taskTrait.needsExpansion) !== 0) expandLiterals(round, run);
  for (let task = 0; task < dag.tasks.length; task += 1) markDirty(record, task);
  return run;
}

/** Where all lengths are known, the instances of a mapped task exist from the start. */
function expandLiterals(round: Round, run: number): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const dag = round.engine.dags[record.dag] as PreparedDag;
  for (const [task, trait] of dag.traits.entries()) {
    if ((trait & taskTrait.needsExpansion) === 0 || record.instances.state[task] === stateCode.absent) continue;
    const length = countMappedInstances(round.engine, record, task);
    if (length !== null && length > 0) {
      record.instances.mapIndex[task] = 0;
      for (const instance of addInstances(record, dag, task, 1, length)) markDirty(record, instance);
    } else if (length === 0 && isSkippedAtOnce(round, dag, task)) {
      changeState(round, run, task, stateCode.skipped);
    }
  }
}

function isSkippedAtOnce(round: Round, dag: PreparedDag, task: number): boolean {
  const isAlone = (dag.upstream[task] as readonly number[]).length === 0;
  const waits = ((dag.traits[task] as number) & (taskTrait.dependsOnPast | taskTrait.waitForDownstream)) !== 0;
  return round.engine.release.emptyLiteralsSkippedAtOnce && isAlone && !waits;
}
