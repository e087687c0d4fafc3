import { isNotFound } from "./api-error.ts";
import type { ServerConnection } from "./connection/server-connection.ts";
import type { Surroundings } from "./connection/surroundings.ts";
import { createTaskInstanceHandle } from "./create-task-instance-handle.ts";
import type { DagRunHandle, KnownResults } from "./dag-run-handle.ts";
import { dagRunOf } from "./dag-run-response.ts";
import { getMappedXCom } from "./get-mapped-xcom.ts";
import { getResult, resultTasks } from "./get-result.ts";
import { pages } from "./pages.ts";
import type { ShownTask } from "./shown-task.ts";
import type { TaskInstance } from "./task-instance.ts";
import { taskInstanceOf } from "./task-instance-response.ts";
import { waitForRun } from "./wait-for-run.ts";
import type { XComEntry } from "./xcom-entry.ts";

/** Which run of which DAG; `results` names the task of each value that the DAG shows, when the DAG itself is known. */
export interface DagRunAddress {
  readonly dagId: string;
  readonly runId: string;
  readonly results: Readonly<Record<string, ShownTask>> | undefined;
}

/** Makes the handle of one run. */
export function createDagRunHandle<Results>(
  connection: ServerConnection,
  address: DagRunAddress,
  surroundings: Surroundings,
): DagRunHandle<Results> {
  const { dagId, runId } = address;
  const path = { dag_id: dagId, dag_run_id: runId };
  const details: DagRunHandle["details"] = async ({ signal } = {}) =>
    dagRunOf(await connection.call((api, options) => api.getDagRun({ ...options, path }), { signal }));
  const taskInstance: DagRunHandle["taskInstance"] = (taskId, mapIndex = -1) =>
    createTaskInstanceHandle(connection, { dagId, runId, taskId, mapIndex }, surroundings);
  const xcoms: DagRunHandle["xcoms"] = (taskId = "~", { signal } = {}) =>
    listXComs(connection, { ...path, task_id: taskId }, signal);
  return Object.freeze<DagRunHandle<Results>>({
    dagId,
    runId,
    details,
    state: async (options) => (await details(options)).state,
    wait: (options = {}) =>
      waitForRun(details, { ...options, signal: connection.signalOf(options.signal) }, surroundings),
    taskInstances: ({ signal } = {}) => listTaskInstances(connection, path, signal),
    taskInstance,
    logs: (taskId, { mapIndex, ...options } = {}) => taskInstance(taskId, mapIndex).logs(options),
    xcom: async (taskId, key = "return_value", { mapIndex, ...options } = {}) => {
      try {
        return await taskInstance(taskId, mapIndex).xcom(key, options);
      } catch (error) {
        if (mapIndex !== undefined || !isNotFound(error)) throw error;
        const values = await getMappedXCom({ taskInstance, xcoms }, { taskId, key }, options);
        if (values.length === 0) throw error;
        return values;
      }
    },
    xcoms,
    result: async (name, options) => {
      const value: unknown = await getResult({ taskInstance, xcoms }, resultTasks(address), name, options);
      return value as KnownResults<Results>[typeof name];
    },
    results: async (options) => {
      const tasks = resultTasks(address);
      const names = Object.keys(tasks);
      const values = await Promise.all(names.map((name) => getResult({ taskInstance, xcoms }, tasks, name, options)));
      return Object.fromEntries(names.map((name, index) => [name, values[index]])) as KnownResults<Results>;
    },
  });
}

function listTaskInstances(
  connection: ServerConnection,
  path: { readonly dag_id: string; readonly dag_run_id: string },
  signal: AbortSignal | undefined,
): AsyncIterable<TaskInstance> {
  return pages(async (query) => {
    const version = await connection.version(signal);
    const answer = await connection.call((api, options) => api.getTaskInstances({ ...options, path, query }), {
      signal,
    });
    const items = answer.task_instances.map((response) => taskInstanceOf(response, version));
    return { items, total: answer.total_entries ?? null };
  });
}

function listXComs(
  connection: ServerConnection,
  path: { readonly dag_id: string; readonly dag_run_id: string; readonly task_id: string },
  signal: AbortSignal | undefined,
): AsyncIterable<XComEntry> {
  return pages(async (query) => {
    const answer = await connection.call((api, options) => api.getXcomEntries({ ...options, path, query }), { signal });
    const items = answer.xcom_entries.map((entry) => ({
      taskId: entry.task_id,
      mapIndex: entry.map_index,
      key: entry.key,
      timestamp: new Date(entry.timestamp),
    }));
    return { items, total: answer.total_entries };
  });
}
