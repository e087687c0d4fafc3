import type { TaskInstanceState } from "../engine/index.ts";

/** A run as people look at it: its groups, tasks and task instances as plain data, while it runs or when it is over. */
export interface PicturedRun {
  /** An outer group before the groups in it. */
  readonly groups: readonly { readonly groupId: string; readonly parent: string | null }[];
  /** In the order in which they are shown; the tasks of a group together. */
  readonly tasks: readonly { readonly taskId: string; readonly group: string | null }[];
  /** By task id. A task that is mapped, or in a mapped group, has one for each item. */
  readonly instances: ReadonlyMap<string, readonly PicturedInstance[]>;
}

/** A task instance as people look at it. */
export interface PicturedInstance {
  /** -1 for a task that is not mapped, or not expanded yet. */
  readonly mapIndex: number;
  /** What the mapped instance is called beside its index. Airflow: `rendered_map_index`. */
  readonly name?: string;
  readonly state: TaskInstanceState;
  readonly tries: number;
  /** How long all of its tries took together; null before the first has ended. */
  readonly milliseconds: number | null;
  /** Why it failed, was skipped or waits; empty when there is nothing to say. */
  readonly note: string;
}

/** A line of the tree: a group, a task, or an instance of a mapped task. */
export interface RunTreeRow {
  readonly kind: "group" | "task" | "instance";
  /** The full id of the group or task. */
  readonly id: string;
  readonly mapIndex: number;
  readonly depth: number;
  /** The last part of the id, with the number of instances of a mapped task: `price_of [12]`. */
  readonly label: string;
  /** How many instances are in each state: one for a task that is not mapped. In the order in which states follow each other. */
  readonly states: ReadonlyMap<TaskInstanceState, number>;
  readonly tries: number;
  readonly milliseconds: number | null;
  readonly note: string;
}
