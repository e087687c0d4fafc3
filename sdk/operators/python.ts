import type { Input } from "../authoring/input.ts";
import type { TaskRef } from "../authoring/task-ref.ts";
import type { TaskOptions } from "../options/task-options.ts";
import { addOperatorTask } from "./add-operator-task.ts";

/** Options of a Python task. */
export interface PythonOptions extends TaskOptions {
  /** `package.module:function`, importable on the worker. Imported when the task runs, never when Airflow parses the DAG. */
  readonly callable: string;
  /** Keyword arguments; a `Date` arrives as a `datetime`, a `Map` as a `dict`, bytes as `bytes`. */
  readonly inputs?: Readonly<Record<string, Input<unknown>>>;
}

/**
 * An existing Python callable. What it returns is the task's output; `Output` says its type.
 *
 * @throws JW8004 and JW8005 for bad options.
 * @example
 * python<CleanFlight[]>("clean", { callable: "warehouse.clean:run", inputs: { flights } })
 * // Python: PythonCallableOperator(task_id="clean", callable="warehouse.clean:run", inputs={"flights": xcom("load_flights")})
 */
export function python<Output = unknown>(id: string, options: PythonOptions): TaskRef<Output> {
  return addOperatorTask<Output>({
    taskId: id,
    options,
    ownOptions: ["callable", "inputs"],
    inputs: options.inputs,
    toNode: (parts, inputs) => ({ kind: "python", ...parts, callable: options.callable, inputs }),
  });
}
