import type { DagPlan } from "../plan/dag-plan.ts";

/** Which group lies in which, and which tasks in them. */
export interface GroupTree {
  readonly groupNumbers: ReadonlyMap<string, number>;
  /** Numbers of the tasks in a group and in the groups in it. */
  membersOf(groupId: string): readonly number[];
  /** How many groups around two tasks or groups are the same, from the outermost on. */
  depthOfSharedGroup(one: string, other: string): number;
}

/** The groups of a plan. */
export function createGroupTree(plan: DagPlan): GroupTree {
  const parents = new Map<string, string | null>();
  for (const { taskId, groupId } of plan.tasks) parents.set(taskId, groupId);
  for (const { groupId, parent } of plan.groups) parents.set(groupId, parent);
  const around = (id: string): string[] => {
    const path: string[] = [];
    for (let group = parents.get(id) ?? null; group !== null; group = parents.get(group) ?? null) path.unshift(group);
    return path;
  };
  const members = new Map<string, number[]>(plan.groups.map(({ groupId }) => [groupId, []]));
  for (const [number, { taskId }] of plan.tasks.entries()) {
    for (const group of around(taskId)) members.get(group)?.push(number);
  }
  return {
    groupNumbers: new Map(plan.groups.map(({ groupId }, number) => [groupId, number])),
    membersOf: (groupId) => members.get(groupId) as readonly number[],
    depthOfSharedGroup(one, other) {
      const [left, right] = [around(one), around(other)];
      let depth = 0;
      while (depth < left.length && left[depth] === right[depth]) depth += 1;
      return depth;
    },
  };
}
