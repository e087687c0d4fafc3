import type { DagNode, GroupNode, MapNode } from "../../ir/index.ts";
import { mapSources } from "../plan/create-map-plan.ts";

/** What is mapped in a DAG, and over what. */
export interface DagMapping {
  /** The map of a group. */
  groupMap(groupId: string): MapNode | undefined;
  /** The mapped group that a task is in; null for none. */
  mappedGroupOf(taskId: string): string | null;
  /** Whether a task has an instance for each item: it or a group around it is mapped. */
  hasInstances(taskId: string): boolean;
  /** Whether something is mapped over what the task returns. */
  isMappedOver(taskId: string): boolean;
}

/** Reads what is mapped in a DAG. */
export function readDagMapping(dag: DagNode): DagMapping {
  const groups = new Map(dag.groups.map((group) => [group.groupId, group]));
  const mappedGroups = new Map(dag.tasks.map(({ taskId, group }) => [taskId, mappedGroupAround(group, groups)]));
  const mappedTasks = new Set(dag.tasks.flatMap(({ taskId, map }) => (map === undefined ? [] : taskId)));
  const sources = new Set([...dag.tasks, ...dag.groups].flatMap(({ map }) => mapSources(map)));
  return {
    groupMap: (groupId) => groups.get(groupId)?.map,
    mappedGroupOf: (taskId) => mappedGroups.get(taskId) ?? null,
    hasInstances: (taskId) => mappedTasks.has(taskId) || (mappedGroups.get(taskId) ?? null) !== null,
    isMappedOver: (taskId) => sources.has(taskId),
  };
}

function mappedGroupAround(group: string | undefined, groups: ReadonlyMap<string, GroupNode>): string | null {
  let current = group === undefined ? undefined : groups.get(group);
  while (current !== undefined && current.map === undefined) {
    current = current.parent === null ? undefined : groups.get(current.parent);
  }
  return current?.groupId ?? null;
}
