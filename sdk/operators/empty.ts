import type { TaskRef } from "../authoring/task-ref.ts";
import type { TaskOptions } from "../options/task-options.ts";
import { addOperatorTask } from "./add-operator-task.ts";

/**
 * A task that does nothing, to gather edges.
 *
 * @throws JW8004 and JW8005 for bad options.
 * @example
 * empty("done") // Python: EmptyOperator(task_id="done")
 */
export function empty(id: string, options: TaskOptions = {}): TaskRef<null> {
  return addOperatorTask<null>({
    taskId: id,
    options,
    ownOptions: [],
    inputs: undefined,
    toNode: (parts) => ({ kind: "empty", ...parts }),
  });
}
