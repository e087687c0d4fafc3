import { collectReachable } from "../graph/collect-reachable.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import { taskTrait } from "../state/task-trait.ts";

/**
 * Setups and teardowns that are cleared with these tasks: the setups above a task, each with its teardowns, when the task lies in their scope; and with a setup its
 * own teardowns. Airflow: `DAG.partial_subset`, `get_upstreams_only_setups_and_teardowns`.
 */
export function findWithSetups(dag: PreparedDag, tasks: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  if (dag.setupScopes === null) return found;
  for (const task of tasks) {
    if (is(dag, task, taskTrait.setup)) for (const teardown of teardownsOf(dag, task)) found.add(teardown);
    if (is(dag, task, taskTrait.setup | taskTrait.teardown)) continue;
    for (const setup of collectReachable(dag.upstream, task)) {
      if (!is(dag, setup, taskTrait.setup)) continue;
      const teardowns = teardownsOf(dag, setup);
      const isInScope =
        teardowns.length === 0 || teardowns.some((teardown) => collectReachable(dag.downstream, task).has(teardown));
      if (!isInScope) continue;
      found.add(setup);
      for (const teardown of teardowns) found.add(teardown);
    }
  }
  return found;
}

function teardownsOf(dag: PreparedDag, setup: number): readonly number[] {
  return (dag.downstream[setup] as readonly number[]).filter((below) => is(dag, below, taskTrait.teardown));
}

function is(dag: PreparedDag, task: number, trait: number): boolean {
  return ((dag.traits[task] as number) & trait) !== 0;
}
