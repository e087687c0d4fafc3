import { addTask } from "../authoring/add-task.ts";
import type { Input } from "../authoring/input.ts";
import type { MapSources } from "../authoring/map-source.ts";
import type { Mapping } from "../authoring/mapping.ts";
import { createTaskRef, type MappedTaskRef, type TaskRef } from "../authoring/task-ref.ts";
import type { TaskSettings } from "../authoring/task-settings.ts";
import { refuseMore } from "./refuse-more.ts";

/** Options of a Python task. */
export interface PythonOptions extends TaskSettings {
  /** `package.module:function`, importable on the worker. Imported when the task runs, never when Airflow parses the DAG. */
  readonly callable: string;
  /** Keyword arguments; a `Date` arrives as a `datetime`, a `Map` as a `dict`, bytes as `bytes`. */
  readonly inputs?: Readonly<Record<string, Input<unknown>>>;
}

/** `python`, and `python.map` and `python.mapEach` for mapped ones. */
export interface PythonWord {
  /**
   * An existing Python callable. What it returns is the task's output; `Output` says its type.
   *
   * @throws JW8004 and JW8005 for bad options, JW8013 with a third argument.
   * @example
   * python<CleanFlight[]>("clean", { callable: "warehouse.clean:run", inputs: { flights } })
   * // Python: PythonCallableOperator(task_id="clean", callable="warehouse.clean:run", inputs={"flights": xcom("load_flights")})
   */
  <Output = unknown>(id: string, options: PythonOptions): TaskRef<Output>;
  /**
   * The callable once for each item, or each combination of items, of some of its arguments; `inputs` are the same for all. Airflow: `partial`, `expand`.
   * `mapIndexTemplate` names the instances.
   *
   * @throws JW8030 to JW8033 for a mapping that Airflow cannot have, and what `python` throws.
   * @example
   * python.map<number>("size_of", { callable: "os.path:getsize" }, { filename: listFiles() })
   * // Python: PythonCallableOperator.partial(task_id="size_of", callable="os.path:getsize").expand(filename=list_files)
   */
  map<Output = unknown>(id: string, options: PythonOptions, sources: MapSources): MappedTaskRef<Output>;
  /**
   * The callable once for each object of a list, whose members are its arguments. Airflow: `partial`, `expand_kwargs`.
   *
   * @throws JW8031 to JW8033 for a mapping that Airflow cannot have, and what `python` throws.
   * @example
   * python.mapEach<number>("power", { callable: "math:pow" }, [{ x: 2, y: 3 }, { x: 3, y: 2 }])
   */
  mapEach<Output = unknown>(
    id: string,
    options: PythonOptions,
    items: readonly Readonly<Record<string, Input<unknown>>>[] | TaskRef<readonly object[]>,
  ): MappedTaskRef<Output>;
}

/** Existing Python callables; see {@link PythonWord}. */
export const python: PythonWord = Object.freeze(
  Object.assign(
    <Output>(id: string, options: PythonOptions, ...more: readonly unknown[]) => {
      refuseMore("python(id, options)", more);
      return addPython<Output>(id, options);
    },
    {
      map: <Output>(id: string, options: PythonOptions, sources: unknown, ...more: readonly unknown[]) => {
        refuseMore("python.map(id, options, sources)", more);
        return addPython<Output[]>(id, options, { kind: "product", sources });
      },
      mapEach: <Output>(id: string, options: PythonOptions, items: unknown, ...more: readonly unknown[]) => {
        refuseMore("python.mapEach(id, options, items)", more);
        return addPython<Output[]>(id, options, { kind: "each", items });
      },
    },
  ),
);

function addPython<Output>(id: string, options: PythonOptions, mapping?: Mapping): TaskRef<Output> {
  const { taskId, builder } = addTask({
    id,
    options,
    ownOptions: ["callable", "inputs"],
    inputs: options.inputs,
    mapping,
    toNode: (parts, inputs) => ({ kind: "python", ...parts, callable: options.callable, inputs }),
  });
  return createTaskRef(taskId, builder);
}
