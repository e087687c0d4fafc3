import type { Input } from "../authoring/input.ts";
import type { TaskRef } from "../authoring/task-ref.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import type { TaskOptions } from "../options/task-options.ts";
import { addOperatorTask } from "./add-operator-task.ts";

/** Options of any operator. */
export interface OperatorOptions extends TaskOptions {
  readonly taskId: string;
  /** The operator's own arguments, by their Python names. Text in them is data; `jinja("…")` is Jinja. */
  readonly arguments?: Readonly<Record<string, Input<unknown>>>;
}

/**
 * Any operator or sensor of any provider, by its dotted path. `Output` says the type of what it pushes. Offline it needs a mock.
 *
 * @throws JW8013 without a task id, JW8004 and JW8005 for bad options.
 * @example
 * operator<string>("airflow.providers.http.operators.http.HttpOperator", {
 *   taskId: "ping",
 *   arguments: { http_conn_id: "lake", endpoint: text`/days/${run.ds}` },
 * })
 * // Python: HttpOperator(task_id="ping", http_conn_id="lake", endpoint="/days/{{ ds }}")
 */
export function operator<Output = unknown>(path: string, options: OperatorOptions): TaskRef<Output> {
  if (typeof options?.taskId !== "string") {
    throw new JetwayError(`Operator "${path}" was given no task id.`, {
      code: "JW8013",
      hint: `Write operator("${path}", { taskId: "…", arguments: { … } }).`,
    });
  }
  return addOperatorTask<Output>({
    taskId: options.taskId,
    options,
    ownOptions: ["taskId", "arguments"],
    inputs: options.arguments,
    toNode: (parts, given) => ({ kind: "operator", ...parts, operator: path, arguments: given }),
  });
}
