import type { PreparedDag } from "../engine/index.ts";
import type { PicturedRun } from "./run-tree.ts";

/** What of a DAG is put in order. */
export interface OrderedParts {
  readonly groups: PicturedRun["groups"];
  readonly tasks: readonly { readonly taskId: string; readonly group?: string }[];
}

/**
 * The tasks of a DAG as people look at them: each after those that it runs after, the tasks of a group together, and otherwise in the author's order. The order in which
 * an author calls tasks is often the other way round: `publish().after(audit(load()))`.
 */
export function orderTasks({ groups, tasks }: OrderedParts, graph: PreparedDag): PicturedRun["tasks"] {
  const parents = new Map<string, string | null>(groups.map(({ groupId, parent }) => [groupId, parent]));
  for (const { taskId, group = null } of tasks) parents.set(taskId, group);
  const children = new Map<string | null, Set<string>>();
  for (const { taskId } of tasks) {
    for (let id: string | null = taskId; id !== null; id = parents.get(id) ?? null)
      addTo(children, parents.get(id) ?? null, id);
  }
  const before = new Map<string, Set<string>>();
  for (const [number, upstream] of graph.upstream.entries()) {
    const below = pathOf(graph.tasks[number]?.taskId ?? "", parents);
    for (const above of upstream) {
      const [from, to] = divergence(pathOf(graph.tasks[above]?.taskId ?? "", parents), below);
      if (from !== undefined && to !== undefined) addTo(before, to, from);
    }
  }
  const groupIds = new Set(groups.map(({ groupId }) => groupId));
  const ordered = afterPredecessors([...(children.get(null) ?? [])], before, (id) =>
    groupIds.has(id) ? [...(children.get(id) ?? [])] : null,
  );
  return ordered.map((taskId) => ({ taskId, group: parents.get(taskId) ?? null }));
}

function addTo<Key>(map: Map<Key, Set<string>>, key: Key, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

/** From the outermost group to the task itself. */
function pathOf(taskId: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const path: string[] = [];
  for (let id: string | null = taskId; id !== null; id = parents.get(id) ?? null) path.unshift(id);
  return path;
}

/** The first members of two paths that differ: two tasks or groups of the same group. */
function divergence(from: readonly string[], to: readonly string[]): readonly [string | undefined, string | undefined] {
  const index = from.findIndex((id, place) => id !== to[place]);
  return [from[index], to[index]];
}

/** Siblings, each after those before it, and what is in them in place of groups. A stack instead of recursion: DAGs are long. */
function afterPredecessors(
  siblings: readonly string[],
  before: ReadonlyMap<string, ReadonlySet<string>>,
  membersOf: (id: string) => readonly string[] | null,
): readonly string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const stack = siblings.toReversed().map((id) => ({ id, isReady: false }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { id, isReady } = next;
    if (isReady) {
      const members = membersOf(id);
      if (members === null) order.push(id);
      else for (const member of members.toReversed()) stack.push({ id: member, isReady: false });
    } else if (!seen.has(id)) {
      seen.add(id);
      stack.push({ id, isReady: true });
      for (const predecessor of [...(before.get(id) ?? [])].toReversed())
        stack.push({ id: predecessor, isReady: false });
    }
  }
  return order;
}
