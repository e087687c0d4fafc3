/** Which task instance. */
export interface TaskInstanceAddress {
  readonly dagId: string;
  readonly runId: string;
  readonly taskId: string;
  /** -1 when the task is not mapped. */
  readonly mapIndex: number;
}

/** The part of a request's path that names the task of a run. */
export function taskPath(address: TaskInstanceAddress) {
  return { dag_id: address.dagId, dag_run_id: address.runId, task_id: address.taskId };
}
