import type { AssetAliasNode, AssetNode } from "../ir/asset-node.ts";
import type { TaskOptions } from "../options/task-options.ts";

/** What one task is made with: the options of every task, and the assets that it makes and reads. */
export interface TaskSettings extends TaskOptions {
  /** Assets that a success of the task updates: DAGs that wait for them run. */
  readonly outlets?: readonly (AssetNode | AssetAliasNode)[];
  /** Assets that the task reads, for people and for the lineage. */
  readonly inlets?: readonly (AssetNode | AssetAliasNode)[];
}

/** What `override` may change. */
export interface TaskOverride extends TaskSettings {
  readonly taskId?: string;
}
