import type { DagNode } from "./dag-node.ts";
import type { EdgeNode } from "./edge-node.ts";
import type { TaskNode } from "./task-node.ts";

/** The order of a DAG's tasks: an edge to a group goes to its roots, one from a group comes from its leaves. */
export interface TaskOrder {
  /** By task id, the tasks directly before it. */
  readonly upstream: ReadonlyMap<string, ReadonlySet<string>>;
  /** By task id, the tasks directly after it. */
  readonly downstream: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The edges of a DAG between tasks alone, as Airflow draws them: those inside a group before those from and to it, since they say which of its tasks are roots
 * and leaves. Edges of tasks and groups that do not exist are left out.
 */
export function orderTasks({ tasks, groups, edges }: Pick<DagNode, "tasks" | "groups" | "edges">): TaskOrder {
  const graph = new TaskGraph(tasks);
  const isTask = new Set(tasks.map(({ taskId }) => taskId));
  const isBetweenTasks = ({ from, to }: EdgeNode) => isTask.has(from) && isTask.has(to);
  for (const { from, to } of edges.filter(isBetweenTasks)) graph.connect(from, to);
  if (groups.length === 0) return graph;
  const members = membersOf(tasks, new Map(groups.map(({ groupId, parent }) => [groupId, parent])));
  // What is inside a group is drawn before the first edge from or to it, so that its roots and leaves stay what they are.
  const ends = { rootsOf: new Map<string, readonly string[]>(), leavesOf: new Map<string, readonly string[]>() };
  const endsOf = (id: string, side: keyof typeof ends): readonly string[] => {
    const found = ends[side].get(id) ?? (isTask.has(id) ? [id] : graph[side](members.get(id) ?? new Set()));
    ends[side].set(id, found);
    return found;
  };
  for (const { from, to } of deepestFirst(edges.filter((edge) => !isBetweenTasks(edge)))) {
    const leaves = endsOf(from, "leavesOf");
    for (const root of endsOf(to, "rootsOf")) for (const leaf of leaves) graph.connect(leaf, root);
  }
  return graph;
}

/** By group id, the tasks in it and in the groups in it. */
function membersOf(
  tasks: readonly TaskNode[],
  parents: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>([...parents.keys()].map((groupId) => [groupId, new Set()]));
  for (const { taskId, group } of tasks) {
    const seen = new Set<string>();
    for (let id = group ?? null; id !== null && !seen.has(id); id = parents.get(id) ?? null) {
      seen.add(id);
      members.get(id)?.add(taskId);
    }
  }
  return members;
}

/** Ids are paths: the deeper the group that both ends share, the earlier. */
function deepestFirst(edges: readonly EdgeNode[]): readonly EdgeNode[] {
  const depths = new Map(edges.map((edge) => [edge, sharedDepth(edge.from.split("."), edge.to.split("."))]));
  return edges.toSorted((left, right) => (depths.get(right) ?? 0) - (depths.get(left) ?? 0));
}

function sharedDepth(from: readonly string[], to: readonly string[]): number {
  const end = from.findIndex((id, index) => id !== to[index]);
  return end < 0 ? from.length : end;
}

class TaskGraph implements TaskOrder {
  readonly upstream = new Map<string, Set<string>>();
  readonly downstream = new Map<string, Set<string>>();
  readonly #marks: ReadonlyMap<string, TaskNode["setupTeardown"]>;

  constructor(tasks: readonly TaskNode[]) {
    this.#marks = new Map(tasks.map(({ taskId, setupTeardown }) => [taskId, setupTeardown]));
    for (const { taskId } of tasks) {
      this.upstream.set(taskId, new Set());
      this.downstream.set(taskId, new Set());
    }
  }

  connect(from: string, to: string): void {
    this.downstream.get(from)?.add(to);
    this.upstream.get(to)?.add(from);
  }

  /** `TaskGroup.get_roots`. */
  rootsOf(inside: ReadonlySet<string>): readonly string[] {
    return [...inside].filter((task) => this.upstream.get(task)?.isDisjointFrom(inside) === true);
  }

  /** `TaskGroup.get_leaves`: what comes before a teardown stands for it, so that nothing behind the group waits for a teardown. */
  leavesOf(inside: ReadonlySet<string>): readonly string[] {
    const ends = [...inside].filter((task) => this.downstream.get(task)?.isDisjointFrom(inside) === true);
    return [...new Set(ends.flatMap((end) => (this.#isTeardown(end) ? this.#beforeTeardown(end, inside) : [end])))];
  }

  #beforeTeardown(teardown: string, inside: ReadonlySet<string>): readonly string[] {
    return [...(this.upstream.get(teardown) ?? [])].flatMap((above) => {
      if (!inside.has(above)) return [];
      if (this.#isTeardown(above)) return this.#beforeTeardown(above, inside);
      if (this.#marks.get(above) === "setup") return [];
      const goesOn = [...(this.downstream.get(above) ?? [])].some(
        (below) => below !== teardown && inside.has(below) && !this.#isTeardown(below),
      );
      return goesOn ? [] : [above];
    });
  }

  #isTeardown(task: string): boolean {
    return this.#marks.get(task) === "teardown";
  }
}
