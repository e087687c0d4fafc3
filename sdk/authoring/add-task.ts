import type { Expression } from "../ir/expression.ts";
import type { TaskNode } from "../ir/task-node.ts";
import { readOptions } from "../options/read-options.ts";
import { taskOptionTable } from "../options/task-option-table.ts";
import type { TaskHandler } from "../task/task-handler.ts";
import { toAssets } from "./asset.ts";
import { callerLocation } from "./caller-location.ts";
import { currentBuilder } from "./current-builder.ts";
import type { DagBuilder } from "./dag-builder.ts";
import { toInputs } from "./input.ts";
import { type Mapping, mappedExpressions, toMapNode } from "./mapping.ts";

/** What is the same in the IR for every kind of task. */
export type TaskParts = Pick<TaskNode, "taskId" | "group" | "map" | "outlets" | "inlets" | "options" | "source">;

/** How a word adds its task. */
export interface TaskPlan {
  /** The author's id, without those of the groups around. */
  readonly id: string;
  /** The options object as the author wrote it. */
  readonly options: object;
  /** Members of it that are the word's own rather than every task's. */
  readonly ownOptions: readonly string[];
  /** Values by name that may hold references. */
  readonly inputs: unknown;
  readonly mapping?: Mapping | undefined;
  /** The code of a TypeScript task. */
  readonly handler?: TaskHandler;
  /** The node, given the common parts and the inputs as expressions. */
  readonly toNode: (parts: TaskParts, inputs: Readonly<Record<string, Expression>>) => TaskNode;
}

/** Adds a task to the DAG whose body is running, in the group whose body is running. */
export function addTask(plan: TaskPlan): { readonly taskId: string; readonly builder: DagBuilder } {
  const builder = currentBuilder(`Task "${plan.id}"`);
  const source = callerLocation();
  const inputs = toInputs(plan.inputs, plan.id, builder.scope);
  const map = plan.mapping === undefined ? undefined : toMapNode(plan.mapping, { id: plan.id, builder, inputs });
  const taskId = builder.pathOf(plan.id);
  const parts: TaskParts = {
    taskId,
    ...(builder.group === undefined ? {} : { group: builder.group.groupId }),
    ...(map === undefined ? {} : { map }),
    ...readTaskSettings(plan, builder.timezone),
    source,
  };
  builder.addTask(plan.toNode(parts, inputs), [...Object.values(inputs), ...mappedExpressions(map)]);
  if (plan.handler !== undefined) builder.handlers.set(taskId, plan.handler);
  return { taskId, builder };
}

/**
 * The settings of a task that every kind has, in the IR's form.
 *
 * @throws JW8004 for an unknown name, JW8005, JW8010, JW8011 or JW8037 for a value of the wrong type.
 */
export function readTaskSettings(
  { id, options, ownOptions }: Pick<TaskPlan, "id" | "options" | "ownOptions">,
  timezone: string,
): Pick<TaskParts, "options" | "outlets" | "inlets"> {
  const owner = `task "${id}"`;
  const { outlets, inlets } = options as { readonly outlets?: unknown; readonly inlets?: unknown };
  return {
    ...(outlets === undefined ? {} : { outlets: toAssets(outlets, `Option "outlets" of ${owner}`) }),
    ...(inlets === undefined ? {} : { inlets: toAssets(inlets, `Option "inlets" of ${owner}`) }),
    options: readOptions(options, {
      table: taskOptionTable,
      owner,
      timezone,
      besides: ["outlets", "inlets", ...ownOptions],
    }),
  };
}
