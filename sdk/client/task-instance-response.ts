import { serverHas } from "./connection/server-version.ts";
import type { TaskInstanceHistoryResponse, TaskInstanceResponse } from "./generated/types.gen.ts";
import { parseMoment } from "./parse-moment.ts";
import type { ServerVersion } from "./server-information.ts";
import type { TaskInstance } from "./task-instance.ts";

/** From this version on a task that waits for its next try has the number of that try already, see `docs/discoveries/rest-next-try.md`. */
const countsNextTrySince = "3.4";

/** A task instance, or one of its tries, in our words. */
export function taskInstanceOf(
  response: TaskInstanceResponse | TaskInstanceHistoryResponse,
  version: ServerVersion,
): TaskInstance {
  return {
    dagId: response.dag_id,
    runId: response.dag_run_id,
    taskId: response.task_id,
    mapIndex: response.map_index,
    state: response.state,
    tryNumber: isNextTry(response, version) ? response.try_number - 1 : response.try_number,
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

/** Whether a row stands for a try that is still to come. */
export function isNextTry(
  response: TaskInstanceResponse | TaskInstanceHistoryResponse,
  version: ServerVersion,
): boolean {
  return response.state === "up_for_retry" && serverHas(version, countsNextTrySince);
}
