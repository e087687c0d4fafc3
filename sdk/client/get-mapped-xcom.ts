import type { CallOptions } from "./client-options.ts";
import type { DagRunHandle } from "./dag-run-handle.ts";

/**
 * What the instances of a mapped task pushed under a key, by map index. Airflow lists XComs without their values, and has none for an instance that was
 * skipped or pushed nothing.
 */
export async function getMappedXCom(
  run: Pick<DagRunHandle, "taskInstance" | "xcoms">,
  { taskId, key }: { readonly taskId: string; readonly key: string },
  options: CallOptions,
): Promise<readonly unknown[]> {
  const entries = await Array.fromAsync(run.xcoms(taskId, options));
  const indexes = entries.flatMap((entry) => (entry.key === key && entry.mapIndex >= 0 ? [entry.mapIndex] : []));
  const values: unknown[] = [];
  for (const mapIndex of indexes.toSorted((left, right) => left - right)) {
    values.push(await run.taskInstance(taskId, mapIndex).xcom(key, options));
  }
  return values;
}
