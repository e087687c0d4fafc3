import { addTask } from "../authoring/add-task.ts";
import type { Input } from "../authoring/input.ts";
import type { MapSources } from "../authoring/map-source.ts";
import type { Mapping } from "../authoring/mapping.ts";
import { createTaskRef, type MappedTaskRef, type TaskRef } from "../authoring/task-ref.ts";
import type { TaskSettings } from "../authoring/task-settings.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import { refuseMore } from "./refuse-more.ts";

/** Options of any operator. */
export interface OperatorOptions extends TaskSettings {
  readonly taskId: string;
  /** The operator's own arguments, by their Python names. Text in them is data; `jinja("…")` is Jinja. */
  readonly arguments?: Readonly<Record<string, Input<unknown>>>;
}

/** `operator`, and `operator.map` and `operator.mapEach` for mapped ones. */
export interface OperatorWord {
  /**
   * Any operator or sensor of any provider, by its dotted path. `Output` says the type of what it pushes. Offline it needs a mock.
   *
   * @throws JW8013 without a task id or with a third argument, JW8004 and JW8005 for bad options.
   * @example
   * operator<string>("airflow.providers.http.operators.http.HttpOperator", {
   *   taskId: "ping",
   *   arguments: { http_conn_id: "lake", endpoint: text`/days/${run.ds}` },
   * })
   * // Python: HttpOperator(task_id="ping", http_conn_id="lake", endpoint="/days/{{ ds }}")
   */
  <Output = unknown>(path: string, options: OperatorOptions): TaskRef<Output>;
  /**
   * The operator once for each item, or each combination of items, of some of its arguments; `arguments` are the same for all. Airflow: `partial`, `expand`.
   * `mapIndexTemplate` names the instances.
   *
   * @throws JW8030 to JW8033 for a mapping that Airflow cannot have, and what `operator` throws.
   * @example
   * operator.map(httpOperator, { taskId: "ping", arguments: { http_conn_id: "lake" } }, { endpoint: ["/a", "/b"] })
   * // Python: HttpOperator.partial(task_id="ping", http_conn_id="lake").expand(endpoint=["/a", "/b"])
   */
  map<Output = unknown>(path: string, options: OperatorOptions, sources: MapSources): MappedTaskRef<Output>;
  /**
   * The operator once for each object of a list, whose members are arguments. Airflow: `partial`, `expand_kwargs`.
   *
   * @throws JW8031 to JW8033 for a mapping that Airflow cannot have, and what `operator` throws.
   * @example
   * operator.mapEach(httpOperator, { taskId: "ping" }, [{ endpoint: "/a", method: "GET" }])
   * // Python: HttpOperator.partial(task_id="ping").expand_kwargs([{"endpoint": "/a", "method": "GET"}])
   */
  mapEach<Output = unknown>(
    path: string,
    options: OperatorOptions,
    items: readonly Readonly<Record<string, Input<unknown>>>[] | TaskRef<readonly object[]>,
  ): MappedTaskRef<Output>;
}

/** Any operator of any provider; see {@link OperatorWord}. */
export const operator: OperatorWord = Object.freeze(
  Object.assign(
    <Output>(path: string, options: OperatorOptions, ...more: readonly unknown[]) => {
      refuseMore("operator(path, options)", more);
      return addOperator<Output>(path, options);
    },
    {
      map: <Output>(path: string, options: OperatorOptions, sources: unknown, ...more: readonly unknown[]) => {
        refuseMore("operator.map(path, options, sources)", more);
        return addOperator<Output[]>(path, options, { kind: "product", sources });
      },
      mapEach: <Output>(path: string, options: OperatorOptions, items: unknown, ...more: readonly unknown[]) => {
        refuseMore("operator.mapEach(path, options, items)", more);
        return addOperator<Output[]>(path, options, { kind: "each", items });
      },
    },
  ),
);

function addOperator<Output>(path: string, options: OperatorOptions, mapping?: Mapping): TaskRef<Output> {
  if (typeof options?.taskId !== "string") {
    throw new JetwayError(`Operator "${path}" was given no task id.`, {
      code: "JW8013",
      hint: `Write operator("${path}", { taskId: "…", arguments: { … } }).`,
    });
  }
  const { taskId, builder } = addTask({
    id: options.taskId,
    options,
    ownOptions: ["taskId", "arguments"],
    inputs: options.arguments,
    mapping,
    toNode: (parts, given) => ({ kind: "operator", ...parts, operator: path, arguments: given }),
  });
  return createTaskRef(taskId, builder);
}
