import type { DagPlan } from "../plan/dag-plan.ts";
import { findPreviousRun } from "../runs/run-order.ts";
import { allInstances } from "../state/all-instances.ts";
import type { RunRecord } from "../state/run-record.ts";
import { stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import type { Subject } from "./subject.ts";

/** With `depends_on_past` the task has to be done in the run before, with `wait_for_downstream` what is directly below it too. Airflow: `PrevDagrunDep`. */
export function previousRunIsDone(subject: Subject): void {
  const { engine, record, dag, task } = subject;
  const trait = dag.traits[task] as number;
  if ((trait & taskTrait.dependsOnPast) === 0 || record.backfill?.ordinal === 1) return;
  const previous = engine.data.runs[findPreviousRun(engine, subject.run)];
  if (previous === undefined || isBeforeStart(dag.plan, task, previous)) return;
  if (allInstances(previous, task).length === 0) {
    if (!isFirst(subject)) subject.met = false;
    return;
  }
  const awaited = (trait & taskTrait.waitForDownstream) === 0 ? [] : (dag.downstream[task] as readonly number[]);
  if (![task, ...awaited].every((other) => isDone(previous, other))) subject.met = false;
}

/** With catchup a run before the task's start date does not count. */
function isBeforeStart(plan: DagPlan, task: number, previous: RunRecord): boolean {
  const startDate = plan.tasks[task]?.startDate ?? null;
  return plan.catchup && startDate !== null && previous.logicalDate !== null && previous.logicalDate < startDate;
}

/** With `ignore_first_depends_on_past` a task that no earlier run has is the first one. */
function isFirst({ engine, run, record, dag, task }: Subject): boolean {
  if (dag.tasks[task]?.ignoreFirstDependsOnPast !== true) return false;
  const order = engine.runsByDate[record.dag] as readonly number[];
  const earlier = order.slice(0, order.indexOf(run));
  return earlier.every((other) => allInstances(engine.data.runs[other] as RunRecord, task).length === 0);
}

function isDone(record: RunRecord, task: number): boolean {
  return allInstances(record, task).every((instance) => {
    const state = record.instances.state[instance];
    return state === stateCode.success || state === stateCode.skipped;
  });
}
