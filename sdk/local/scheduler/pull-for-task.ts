import type { JsonValue } from "../../ir/index.ts";
import type { XComRequest } from "../../task/index.ts";
import type { ScheduledRun } from "./scheduled-run.ts";

/**
 * What `ctx.xcom.pull` finds, as Airflow's `xcom_pull` does: of one map index its value; without an index the task's one value, or the list of all that its
 * instances pushed when it is mapped.
 */
export function pullForTask(run: ScheduledRun, { taskId, key, mapIndex }: XComRequest): JsonValue | undefined {
  if (mapIndex !== undefined) return run.xcoms.get(taskId, mapIndex, key);
  if (!run.dag.mapping.hasInstances(taskId)) return run.xcoms.get(taskId, -1, key);
  const values = run.xcoms.list(taskId, key);
  return values.length === 0 ? undefined : values;
}
