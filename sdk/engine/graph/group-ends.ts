import type { DagPlan } from "../plan/dag-plan.ts";
import type { TaskEdges } from "./task-edges.ts";

/** The members of a group with nothing above them in the group. Airflow: `TaskGroup.get_roots`. */
export function groupRoots(edges: Pick<TaskEdges, "upstream">, members: readonly number[]): readonly number[] {
  const inside = new Set(members);
  return members.filter((task) => !(edges.upstream[task] as readonly number[]).some((above) => inside.has(above)));
}

/**
 * The members of a group with nothing below them in the group; what comes before a teardown stands for the teardown, so that nothing behind the group waits for
 * it. Airflow: `TaskGroup.get_leaves`.
 */
export function groupLeaves(edges: TaskEdges, members: readonly number[], plan: DagPlan): readonly number[] {
  const inside = new Set(members);
  const isTeardown = (task: number) => plan.tasks[task]?.setupTeardown === "teardown";
  const isSetup = (task: number) => plan.tasks[task]?.setupTeardown === "setup";
  const leadsOn = (task: number, except: number) =>
    (edges.downstream[task] as readonly number[]).some(
      (below) => below !== except && inside.has(below) && !isTeardown(below),
    );
  const leaves = new Set<number>();
  const beforeTeardown = (task: number): void => {
    for (const above of edges.upstream[task] as readonly number[]) {
      if (!inside.has(above)) continue;
      if (isTeardown(above)) beforeTeardown(above);
      else if (!(isTeardown(task) && isSetup(above)) && !leadsOn(above, task)) leaves.add(above);
    }
  };
  for (const task of members) {
    if ((edges.downstream[task] as readonly number[]).some((below) => inside.has(below))) continue;
    if (isTeardown(task)) beforeTeardown(task);
    else leaves.add(task);
  }
  return [...leaves];
}
