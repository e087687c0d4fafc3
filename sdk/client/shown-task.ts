import type { DagNode } from "../ir/dag-node.ts";

/** The task behind a value that a DAG shows. */
export interface ShownTask {
  readonly taskId: string;
  /** Whether it has many instances, so that the value is the list of what they returned. */
  readonly isList: boolean;
}

/** The tasks behind what a DAG shows, by the name under which it shows it. */
export function shownTasks({ results, tasks, groups }: DagNode): Readonly<Record<string, ShownTask>> {
  const byId = new Map(tasks.map((task) => [task.taskId, task]));
  const groupsById = new Map(groups.map((group) => [group.groupId, group]));
  const isList = (taskId: string): boolean => {
    const task = byId.get(taskId);
    if (task?.map !== undefined) return true;
    const seen = new Set<string>();
    for (let id = task?.group; id !== undefined && !seen.has(id); id = groupsById.get(id)?.parent ?? undefined) {
      seen.add(id);
      if (groupsById.get(id)?.map !== undefined) return true;
    }
    return false;
  };
  const shown = Object.entries(results).map(([name, taskId]) => [name, { taskId, isList: isList(taskId) }] as const);
  return Object.fromEntries(shown);
}
