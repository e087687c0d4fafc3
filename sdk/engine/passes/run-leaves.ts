import type { PreparedDag } from "../graph/prepared-dag.ts";
import { taskTrait } from "../state/task-trait.ts";

/**
 * The tasks whose ends decide how a run has ended: those with nothing below them but teardowns that do not count. When there are none, because all tasks are such
 * teardowns, those with nothing below them at all. Airflow: `DagRun._tis_for_dagrun_state`.
 */
export function* runLeaves(dag: PreparedDag): Generator<number> {
  let found = false;
  for (let task = 0; task < dag.tasks.length; task += 1) {
    if (!counts(dag, task) || (dag.downstream[task] as readonly number[]).some((below) => counts(dag, below))) continue;
    found = true;
    yield task;
  }
  for (let task = 0; !found && task < dag.tasks.length; task += 1) {
    if ((dag.downstream[task] as readonly number[]).length === 0) yield task;
  }
}

/** A mapped teardown never counts: Airflow does not store `on_failure_fail_dagrun` of a mapped task. */
function counts({ traits, tasks }: PreparedDag, task: number): boolean {
  const trait = traits[task] as number;
  if ((trait & taskTrait.teardown) === 0) return true;
  const { onFailureFailDagrun } = tasks[task] as { readonly onFailureFailDagrun: boolean };
  return onFailureFailDagrun && (trait & taskTrait.mapped) === 0;
}
