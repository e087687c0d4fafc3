import type { PreparedDag } from "./prepared-dag.ts";

const known = new WeakMap<PreparedDag, readonly number[]>();

/** For each task its place in the order of task ids, by which Airflow goes through a run's task instances. Worked out when it is first asked for. */
export function ranksByTaskId(dag: PreparedDag): readonly number[] {
  const remembered = known.get(dag);
  if (remembered !== undefined) return remembered;
  const order = dag.tasks.map((_, task) => task).sort((one, other) => compare(idOf(dag, one), idOf(dag, other)));
  const ranks = new Array<number>(order.length);
  for (const [rank, task] of order.entries()) ranks[task] = rank;
  known.set(dag, ranks);
  return ranks;
}

function idOf({ tasks }: PreparedDag, task: number): string {
  return (tasks[task] as { readonly taskId: string }).taskId;
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
