import { isNotFound } from "./api-error.ts";
import type { ServerConnection } from "./connection/server-connection.ts";
import { mappedTaskError } from "./mapped-task-error.ts";
import type { TaskInstance } from "./task-instance.ts";
import { type TaskInstanceAddress, taskPath } from "./task-instance-address.ts";
import { taskInstanceOf } from "./task-instance-response.ts";

/**
 * What the server says of a task instance now.
 *
 * @throws JetwayError `JW5016` without a map index for a task that was mapped.
 */
export async function getTaskInstance(
  connection: ServerConnection,
  address: TaskInstanceAddress,
  signal: AbortSignal | undefined,
): Promise<TaskInstance> {
  const path = { ...taskPath(address), map_index: address.mapIndex };
  try {
    const call = connection.call((api, options) => api.getMappedTaskInstance({ ...options, path }), { signal });
    return taskInstanceOf(await call, await connection.version(signal));
  } catch (error) {
    if (address.mapIndex >= 0 || !isNotFound(error)) throw error;
    const count = await countMapped(connection, address, signal);
    throw count === 0 ? error : mappedTaskError(address.taskId, count, error);
  }
}

/** How many instances a mapped task has in the run; 0 also when the server does not know the run or the task. */
async function countMapped(
  connection: ServerConnection,
  address: TaskInstanceAddress,
  signal: AbortSignal | undefined,
): Promise<number> {
  const path = taskPath(address);
  try {
    const answer = await connection.call((api, options) => api.getMappedTaskInstances({ ...options, path }), {
      signal,
    });
    return answer.total_entries ?? answer.task_instances.length;
  } catch (error) {
    if (isNotFound(error)) return 0;
    throw error;
  }
}
