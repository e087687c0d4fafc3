import type { PicturedRun } from "#sdk/display/run-tree.ts";
import type { DagPlan } from "#sdk/engine/plan/dag-plan.ts";

/** The pools that a run's tasks share with a limit, and how many of their slots it holds: `lake 3/3`. */
export function describePools(
  plan: DagPlan,
  pools: Readonly<Record<string, number>>,
  { instances }: Pick<PicturedRun, "instances">,
): string {
  const limited = Object.entries(pools).filter(([, slots]) => slots >= 0);
  const parts = limited.map(([name, slots]) => {
    const used = plan.tasks
      .filter(({ pool }) => pool === name)
      .reduce((sum, { taskId, poolSlots }) => {
        const holding = (instances.get(taskId) ?? []).filter(({ state }) => state === "running" || state === "queued");
        return sum + holding.length * poolSlots;
      }, 0);
    return `${name} ${used}/${slots}`;
  });
  return parts.join(", ");
}
