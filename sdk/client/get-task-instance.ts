import type { ServerConnection } from "./connection/server-connection.ts";
import type { TaskInstance } from "./task-instance.ts";
import { type TaskInstanceAddress, taskPath } from "./task-instance-address.ts";
import { taskInstanceOf } from "./task-instance-response.ts";

/** What the server says of a task instance now. */
export async function getTaskInstance(
  connection: ServerConnection,
  address: TaskInstanceAddress,
  signal: AbortSignal | undefined,
): Promise<TaskInstance> {
  const path = { ...taskPath(address), map_index: address.mapIndex };
  const response = await connection.call((api, options) => api.getMappedTaskInstance({ ...options, path }), { signal });
  return taskInstanceOf(response, await connection.version(signal));
}
