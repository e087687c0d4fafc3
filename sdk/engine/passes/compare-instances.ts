import { ranksByTaskId } from "../graph/ranks-by-task-id.ts";
import type { Pass } from "./pass.ts";

/** The order in which Airflow goes through the task instances of a run: by task id, then by map index. */
export function compareInstances({ dag, record }: Pass, one: number, other: number): number {
  const ranks = ranksByTaskId(dag);
  const { task, mapIndex } = record.instances;
  const rankOf = (instance: number) => ranks[task[instance] as number] as number;
  return rankOf(one) - rankOf(other) || (mapIndex[one] as number) - (mapIndex[other] as number);
}
