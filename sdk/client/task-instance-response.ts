import type { TaskInstanceHistoryResponse, TaskInstanceResponse } from "./generated/types.gen.ts";
import { parseMoment } from "./parse-moment.ts";
import type { TaskInstance } from "./task-instance.ts";

/** A task instance, or one of its tries, in our words. */
export function taskInstanceOf(response: TaskInstanceResponse | TaskInstanceHistoryResponse): TaskInstance {
  return {
    dagId: response.dag_id,
    runId: response.dag_run_id,
    taskId: response.task_id,
    mapIndex: response.map_index,
    state: response.state,
    tryNumber: response.try_number,
    maxTries: response.max_tries,
    queuedAt: parseMoment(response.queued_when),
    startDate: parseMoment(response.start_date),
    endDate: parseMoment(response.end_date),
    duration: response.duration,
    operator: response.operator,
    hostname: response.hostname,
    pool: response.pool,
    queue: response.queue,
    note: "note" in response ? response.note : null,
  };
}
