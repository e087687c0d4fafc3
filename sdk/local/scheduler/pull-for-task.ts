import type { JsonValue } from "../../ir/index.ts";
import type { XComRequest } from "../../task/index.ts";
import type { ScheduledRun } from "./scheduled-run.ts";

/**
 * What `ctx.xcom.pull` finds, as Airflow's `xcom_pull` does: of one map index its value; without an index the task's one value, or the list of all that its
 * instances pushed. Of a single instance Airflow gives the value alone, also when there could have been more.
 */
export function pullForTask(run: ScheduledRun, { taskId, key, mapIndex }: XComRequest): JsonValue | undefined {
  if (mapIndex !== undefined) return run.xcoms.get(taskId, mapIndex, key);
  const values = run.xcoms.list(taskId, key);
  if (values.length === 1) return values[0];
  const isMapped = run.dag.tasks.get(taskId)?.node.map !== undefined;
  return values.length === 0 && !isMapped ? undefined : values;
}
