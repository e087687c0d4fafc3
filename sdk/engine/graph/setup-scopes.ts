import { taskTrait } from "../state/task-trait.ts";
import { collectReachable } from "./collect-reachable.ts";

/** Which setups and teardowns concern which tasks, by number of the task. */
export interface SetupScopes {
  /** The setups that a task waits for though they are not directly above it; none for a teardown. Airflow: `get_upstreams_only_setups`. */
  readonly indirectSetups: readonly (readonly number[])[];
  /** The tasks between a teardown and its setups that are not directly above it. Airflow: `_evaluate_teardown_scope`. */
  readonly teardownScopes: readonly (readonly number[])[];
}

/** The setups and teardowns of a graph: two walks for each pair of them. */
export function createSetupScopes(
  traits: readonly number[],
  upstream: readonly (readonly number[])[],
  downstream: readonly (readonly number[])[],
): SetupScopes {
  const indirectSetups: Set<number>[] = traits.map(() => new Set());
  const teardownScopes: Set<number>[] = traits.map(() => new Set());
  const is = (task: number, trait: number) => ((traits[task] as number) & trait) !== 0;
  for (let setup = 0; setup < traits.length; setup += 1) {
    if (!is(setup, taskTrait.setup)) continue;
    const directlyBelow = new Set(downstream[setup]);
    const below = collectReachable(downstream, setup);
    const cover = (task: number) => {
      if (!directlyBelow.has(task) && !is(task, taskTrait.teardown)) (indirectSetups[task] as Set<number>).add(setup);
    };
    const teardowns = [...directlyBelow].filter((task) => is(task, taskTrait.teardown));
    if (teardowns.length === 0) for (const task of below) cover(task);
    for (const teardown of teardowns) {
      const directlyAbove = new Set(upstream[teardown]);
      for (const task of collectReachable(upstream, teardown)) {
        if (!below.has(task)) continue;
        cover(task);
        if (!directlyAbove.has(task)) (teardownScopes[teardown] as Set<number>).add(task);
      }
    }
  }
  return {
    indirectSetups: indirectSetups.map((setups) => [...setups]),
    teardownScopes: teardownScopes.map((tasks) => [...tasks]),
  };
}
