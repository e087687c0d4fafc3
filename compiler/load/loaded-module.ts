import type { Dag } from "#sdk/authoring/dag-object.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";

/** A DAG module after it was imported. */
export interface LoadedModule {
  /** Path relative to the project's root, with forward slashes. */
  readonly module: string;
  readonly dags: readonly LoadedDag[];
}

/** A DAG that a module exports. */
export interface LoadedDag {
  /** The object that the module exports: its handlers run offline. */
  readonly dag: Dag;
  /** Its IR with source files relative to the project's root. */
  readonly ir: DagNode;
}
