import type { DagNode, GroupNode, TaskNode } from "#sdk/ir/index.ts";

/** The groups of a DAG and what is in them. */
export interface GroupTree {
  readonly byId: ReadonlyMap<string, GroupNode>;
  /** The groups around a task or a group, innermost first. */
  around(node: TaskNode | GroupNode): readonly GroupNode[];
}

/** Finds the groups around tasks and groups. A group that is around itself ends the way up. */
export function createGroupTree(dag: DagNode): GroupTree {
  const byId = new Map(dag.groups.map((group) => [group.groupId, group]));
  const around = (node: TaskNode | GroupNode): readonly GroupNode[] => {
    const groups = new Set<GroupNode>();
    const next = (id: string | null | undefined) => byId.get(id ?? "");
    let group = next(node.kind === "group" ? node.parent : node.group);
    while (group !== undefined && !groups.has(group)) {
      groups.add(group);
      group = next(group.parent);
    }
    return [...groups];
  };
  return { byId, around };
}

/** `task "load"` or `group "load"`, for messages. */
export function titleOf(node: TaskNode | GroupNode): string {
  return node.kind === "group" ? `group "${node.groupId}"` : `task "${node.taskId}"`;
}

/** The id of a task or a group. */
export function idOf(node: TaskNode | GroupNode): string {
  return node.kind === "group" ? node.groupId : node.taskId;
}
