import type { DagPlan } from "../plan/dag-plan.ts";
import type { TaskPlan } from "../plan/task-plan.ts";
import type { SetupScopes } from "./setup-scopes.ts";

/** A DAG ready for scheduling: tasks and groups by number, edges between tasks only. Made once from a plan and never changed. */
export interface PreparedDag {
  readonly plan: DagPlan;
  /** In the author's order: number of a task = its place. */
  readonly tasks: readonly TaskPlan[];
  readonly taskNumbers: ReadonlyMap<string, number>;
  /** Numbers of the tasks directly above each task. */
  readonly upstream: readonly (readonly number[])[];
  /** Numbers of the tasks directly below each task. */
  readonly downstream: readonly (readonly number[])[];
  /** Bits of `taskTrait`. */
  readonly traits: readonly number[];
  /** Bits of all tasks together. */
  readonly anyTrait: number;
  readonly groups: readonly PreparedGroup[];
  readonly groupNumbers: ReadonlyMap<string, number>;
  /** Number of the nearest mapped group around each task; -1 for none. */
  readonly mappedGroup: readonly number[];
  /** For each task the sources of its own mapping. */
  readonly sources: readonly (readonly PreparedSource[] | null)[];
  /** For each task the tasks that are mapped over it, or are in a group that is. Null in a DAG without mapping. */
  readonly mappedOver: readonly (readonly number[])[] | null;
  /** Null in a DAG without setups and teardowns. */
  readonly setupScopes: SetupScopes | null;
  /** Tasks to look at again when a task ends, beside those directly below it; null for none. See `createWatchers`. */
  readonly watchers: readonly (readonly number[])[] | null;
}

/** A group of a prepared DAG. */
export interface PreparedGroup {
  readonly groupId: string;
  /** Number of the group around it; -1 for none. */
  readonly parent: number;
  /** Its own tasks and those of the groups in it. */
  readonly members: readonly number[];
  /** Present for a mapped group. */
  readonly sources: readonly PreparedSource[] | null;
}

/** Where a length comes from: a literal, or a task by number. Airflow cannot map over what a mapped group is given: its length is never known. */
export type PreparedSource =
  | { readonly kind: "literal"; readonly length: number }
  | { readonly kind: "task"; readonly task: number }
  | { readonly kind: "unknown" };
