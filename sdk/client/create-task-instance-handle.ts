import { knownFields } from "./connection/known-fields.ts";
import type { ServerConnection } from "./connection/server-connection.ts";
import type { Surroundings } from "./connection/surroundings.ts";
import { getTaskInstance } from "./get-task-instance.ts";
import { getXCom } from "./get-xcom.ts";
import { readLogs } from "./read-logs.ts";
import type { MarkOptions, TaskInstanceHandle } from "./task-instance.ts";
import { type TaskInstanceAddress, taskPath } from "./task-instance-address.ts";
import { isNextTry, taskInstanceOf } from "./task-instance-response.ts";

/** Makes the handle of one task instance. */
export function createTaskInstanceHandle(
  connection: ServerConnection,
  address: TaskInstanceAddress,
  surroundings: Surroundings,
): TaskInstanceHandle {
  const details: TaskInstanceHandle["details"] = ({ signal } = {}) => getTaskInstance(connection, address, signal);
  const mark = (state: "failed" | "success", options: MarkOptions = {}) =>
    markTaskInstance(connection, address, { state, ...options });
  return Object.freeze<TaskInstanceHandle>({
    taskId: address.taskId,
    mapIndex: address.mapIndex,
    details,
    state: async (options) => (await details(options)).state,
    tries: async ({ signal } = {}) => {
      const path = { ...taskPath(address), map_index: address.mapIndex };
      const { task_instances } = await connection.call(
        (api, options) => api.getMappedTaskInstanceTries({ ...options, path }),
        { signal },
      );
      const version = await connection.version(signal);
      const past = task_instances.filter((response) => !isNextTry(response, version));
      return past
        .map((response) => taskInstanceOf(response, version))
        .sort((left, right) => left.tryNumber - right.tryNumber);
    },
    markFailed: (options) => mark("failed", options),
    markSuccess: (options) => mark("success", options),
    logs: (options = {}) => readLogs(connection, address, options, surroundings),
    xcom: (key = "return_value", options = {}) => getXCom(connection, { ...address, key }, options.signal),
  });
}

async function markTaskInstance(
  connection: ServerConnection,
  address: TaskInstanceAddress,
  { state, note, signal }: MarkOptions & { readonly state: "failed" | "success" },
): Promise<void> {
  const version = await connection.version(signal);
  const body = knownFields("patch_task_instance_by_map_index", { new_state: state, note }, version);
  const path = { ...taskPath(address), map_index: address.mapIndex };
  await connection.call((api, options) => api.patchTaskInstanceByMapIndex({ ...options, path, body }), { signal });
}
