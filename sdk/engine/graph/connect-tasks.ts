import type { DagPlan } from "../plan/dag-plan.ts";
import { groupLeaves, groupRoots } from "./group-ends.ts";
import type { GroupTree } from "./group-tree.ts";
import type { TaskEdges } from "./task-edges.ts";

/**
 * The edges of a DAG between tasks alone. An edge to a group goes to its roots, one from a group comes from its leaves, as they are once the edges inside
 * the group are drawn: so those whose ends share the deepest group come first. What a task or a group is mapped over is above it.
 */
export function connectTasks(
  plan: DagPlan,
  taskNumbers: ReadonlyMap<string, number>,
  tree: GroupTree | null,
): TaskEdges {
  const edges = createEdges(plan.tasks.length);
  for (const [task, { map }] of plan.tasks.entries()) {
    for (const source of map === null ? [] : map.over) {
      if (source.kind === "task") connect(edges, taskNumbers.get(source.taskId), task);
    }
  }
  if (tree === null) {
    for (const [task, { upstream }] of plan.tasks.entries()) {
      for (const id of upstream) connect(edges, taskNumbers.get(id), task);
    }
  } else {
    connectGroups(plan, taskNumbers, tree, edges);
  }
  return edges;
}

function connectGroups(
  plan: DagPlan,
  taskNumbers: ReadonlyMap<string, number>,
  tree: GroupTree,
  edges: DrawnEdges,
): void {
  const drawn: { readonly from: string; readonly to: string; readonly depth: number }[] = [];
  const draw = (from: string, to: string) => drawn.push({ from, to, depth: tree.depthOfSharedGroup(from, to) });
  for (const task of plan.tasks) for (const from of task.upstream) draw(from, task.taskId);
  for (const group of plan.groups) {
    for (const from of group.upstream) draw(from, group.groupId);
    for (const source of group.map?.over ?? []) if (source.kind === "task") draw(source.taskId, group.groupId);
  }
  drawn.sort((one, other) => other.depth - one.depth);
  const ends = (id: string, find: typeof groupLeaves): readonly number[] => {
    const task = taskNumbers.get(id);
    return task === undefined ? find(edges, tree.membersOf(id), plan) : [task];
  };
  for (const { from, to } of drawn) {
    const above = ends(from, groupLeaves);
    for (const below of ends(to, groupRoots)) for (const task of above) connect(edges, task, below);
  }
}

interface DrawnEdges extends TaskEdges {
  readonly upstream: number[][];
  readonly downstream: number[][];
  /** Each edge as one number, so that a task with 100,000 tasks above it is not searched for each of them. */
  readonly drawn: Set<number>;
}

function createEdges(count: number): DrawnEdges {
  const edges: DrawnEdges = { upstream: [], downstream: [], drawn: new Set() };
  for (let task = 0; task < count; task += 1) {
    edges.upstream.push([]);
    edges.downstream.push([]);
  }
  return edges;
}

function connect({ upstream, downstream, drawn }: DrawnEdges, from: number | undefined, to: number): void {
  if (from === undefined) return;
  const edge = from * upstream.length + to;
  if (drawn.has(edge)) return;
  drawn.add(edge);
  (upstream[to] as number[]).push(from);
  (downstream[from] as number[]).push(to);
}
