import { addTask } from "../authoring/add-task.ts";
import { createTaskRef, type TaskRef } from "../authoring/task-ref.ts";
import type { TaskSettings } from "../authoring/task-settings.ts";

/**
 * A task that does nothing, to gather edges.
 *
 * @throws JW8004 and JW8005 for bad options.
 * @example
 * empty("done") // Python: EmptyOperator(task_id="done")
 */
export function empty(id: string, options: TaskSettings = {}): TaskRef<null> {
  const { taskId, builder } = addTask({
    id,
    options,
    ownOptions: [],
    inputs: undefined,
    toNode: (parts) => ({ kind: "empty", ...parts }),
  });
  return createTaskRef(taskId, builder);
}
