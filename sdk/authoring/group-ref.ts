import type { DagBuilder } from "./dag-builder.ts";
import { type GraphNode, graphNodeMembers, isGraphNode } from "./graph-node.ts";
import { isPlainObject } from "./input.ts";
import { createTaskRef, isTaskRef, type MappedTaskRef, type TaskRef } from "./task-ref.ts";

/** A group of a DAG under construction: inert and frozen. */
export interface GroupRef<out Results = unknown> extends GraphNode {
  /** Path of ids from the outermost group inwards, joined by dots. */
  readonly groupId: string;
  /** What the body of the group returned; of a mapped group, each task in it as the list of what its instances returned. */
  readonly results: Results;
}

/** What the body of a mapped group returned, seen from outside: each task stands for a list. */
export type GroupLists<Results> =
  Results extends TaskRef<infer Output>
    ? MappedTaskRef<Output>
    : Results extends GroupRef<infer Inner>
      ? GroupRef<GroupLists<Inner>>
      : Results extends object
        ? { readonly [Name in keyof Results]: GroupLists<Results[Name]> }
        : Results;

/** Makes the reference to a group. */
export function createGroupRef<Results>(groupId: string, builder: DagBuilder, results: Results): GroupRef<Results> {
  return Object.freeze({ ...graphNodeMembers<GroupRef<Results>>(groupId, builder), groupId, results });
}

/** What a mapped group returned, as it is seen where the builder is now. */
export function toLists(results: unknown, builder: DagBuilder): unknown {
  if (isTaskRef(results)) return createTaskRef(results.taskId, builder);
  if (isGroupRef(results)) return createGroupRef(results.groupId, builder, toLists(results.results, builder));
  if (Array.isArray(results)) return results.map((result) => toLists(result, builder));
  if (!isPlainObject(results)) return results;
  return Object.fromEntries(Object.entries(results).map(([name, result]) => [name, toLists(result, builder)]));
}

function isGroupRef(value: unknown): value is GroupRef {
  return isGraphNode(value) && "groupId" in value;
}
