import { callerLocation } from "../authoring/caller-location.ts";
import { currentBuilder } from "../authoring/dag-builder.ts";
import { toInputs } from "../authoring/task.ts";
import { createTaskRef, type TaskRef } from "../authoring/task-ref.ts";
import type { Expression } from "../ir/expression.ts";
import type { OptionValues } from "../ir/option-value.ts";
import type { SourceLocation } from "../ir/source-location.ts";
import type { TaskNode } from "../ir/task-node.ts";
import { readOptions } from "../options/read-options.ts";
import { taskOptionTable } from "../options/task-option-table.ts";

/** What is the same in the IR for every task that an operator word adds. */
export interface OperatorTaskParts {
  readonly taskId: string;
  readonly options: OptionValues;
  readonly source: SourceLocation | null;
}

/** How an operator word adds its task. */
export interface OperatorTask {
  readonly taskId: string;
  /** The options object as the author wrote it. */
  readonly options: object;
  /** Members of it that are the operator's own rather than `BaseOperator`'s. */
  readonly ownOptions: readonly string[];
  /** Values by name that may hold references. */
  readonly inputs: unknown;
  /** The node, given the common parts and the inputs as expressions. */
  readonly toNode: (parts: OperatorTaskParts, inputs: Readonly<Record<string, Expression>>) => TaskNode;
}

/** Adds a task of an operator to the DAG whose body is running. */
export function addOperatorTask<Output>(task: OperatorTask): TaskRef<Output> {
  const builder = currentBuilder(`Task "${task.taskId}"`);
  const options = readOptions(task.options, {
    table: taskOptionTable,
    owner: `task "${task.taskId}"`,
    timezone: builder.timezone,
    besides: task.ownOptions,
  });
  const inputs = toInputs(task.inputs, task.taskId, builder);
  builder.addTask(
    task.toNode({ taskId: task.taskId, options, source: callerLocation() }, inputs),
    Object.values(inputs),
  );
  return createTaskRef(task.taskId, builder);
}
