import { sumOverReachable } from "./sum-over-reachable.ts";

/** What the weight of a task is counted from. */
export interface WeightedTask {
  readonly priorityWeight: number;
  readonly weightRule: "downstream" | "upstream" | "absolute";
}

/**
 * The weight by which each task competes for slots (`airflow.task.priority_strategy`): its own one and, unless the rule is `absolute`, that of every task that is
 * above or below it, each counted once however many paths lead there. Within 32 bits, as Airflow's database stores it.
 *
 * @param upstream - numbers of the tasks directly above, by number of the task
 * @param downstream - numbers of the tasks directly below
 */
export function createPriorityWeights(
  tasks: readonly WeightedTask[],
  upstream: readonly ArrayLike<number>[],
  downstream: readonly ArrayLike<number>[],
): readonly number[] {
  const own = tasks.map((task) => task.priorityWeight);
  const rules = new Set(tasks.map((task) => task.weightRule));
  const below = rules.has("downstream") ? sumOverReachable(own, downstream, upstream) : own;
  const above = rules.has("upstream") ? sumOverReachable(own, upstream, downstream) : own;
  return tasks.map((task, number) => {
    const others = { downstream: below, upstream: above, absolute: none }[task.weightRule];
    return withinInt32(task.priorityWeight + (others[number] ?? 0));
  });
}

const none: readonly number[] = [];

function withinInt32(weight: number): number {
  return Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, weight));
}
