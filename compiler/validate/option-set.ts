import type { DagNode, OptionValues, SourceLocation, TaskNode } from "#sdk/ir/index.ts";
import { dagOptionTable } from "#sdk/options/dag-option-table.ts";
import type { OptionTable } from "#sdk/options/option-spec.ts";
import { taskOptionTable } from "#sdk/options/task-option-table.ts";

/** Options in one place of a DAG, with what is known of them. */
export interface OptionSet {
  /** `defaults` are `default_args`, in which Airflow ignores what it does not know. */
  readonly kind: "dag" | "defaults" | "task";
  readonly options: OptionValues;
  readonly table: OptionTable;
  /** `DAG "flights"`, for messages. */
  readonly owner: string;
  readonly source: SourceLocation | null;
}

/** Every place of a DAG in which options stand. */
export function listOptionSets(dag: DagNode): readonly OptionSet[] {
  const owner = `DAG "${dag.dagId}"`;
  return [
    { kind: "dag", options: dag.options, table: dagOptionTable, owner, source: dag.source },
    {
      kind: "defaults",
      options: dag.defaults,
      table: taskOptionTable,
      owner: `the defaults of ${owner}`,
      source: dag.source,
    },
    ...dag.tasks.map((task) => ({
      kind: "task" as const,
      options: task.options,
      table: taskOptionTable,
      owner: `task "${task.taskId}"`,
      source: task.source ?? dag.source,
    })),
  ];
}

/** The plain value of an option of a task, its own or the DAG's default; undefined when neither says anything. */
export function tryReadTaskOption(dag: DagNode, task: TaskNode, name: string): unknown {
  return tryReadJson(task.options, name) ?? tryReadJson(dag.defaults, name);
}

/** The plain value of an option. */
export function tryReadJson(options: OptionValues, name: string): unknown {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  return option?.kind === "json" ? option.value : undefined;
}
