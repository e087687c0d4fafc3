import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { EdgeNode } from "#sdk/ir/edge-node.ts";
import type { GroupNode } from "#sdk/ir/group-node.ts";
import type { TaskNode } from "#sdk/ir/task-node.ts";
import { mapInputs, taskInputs, visitExpressions } from "#sdk/ir/visit-expressions.ts";
import { identifierFor } from "../python/index.ts";
import { emittedNames } from "./emitted-names.ts";
import { edgeKey, impliedEdges } from "./implied-edges.ts";

/** Where the tasks and groups of a DAG stand, and what the functions of its mapped groups call their inputs. */
export interface Places {
  readonly tasks: ReadonlyMap<string, TaskNode>;
  readonly groups: ReadonlyMap<string, GroupNode>;
  /** The group that a task or a group is in; null for the DAG itself. */
  readonly groupOf: (id: string) => string | null;
  /** The tasks and groups directly in a group, in the author's order; a group stands where its first task does. */
  readonly childrenOf: (group: string | null) => readonly string[];
  /** The edges to be written whose ends a group is the innermost one around. */
  readonly edgesOf: (group: string | null) => readonly EdgeNode[];
  /** Rank of a task or a group in the author's order; a group comes before what is in it. */
  readonly positionOf: (id: string) => number;
  /** The mapped group, whose tasks are made by a function, that a task or a group is in; null outside of every one. */
  readonly functionOf: (id: string) => string | null;
  /** What the variable of a task or a group is named after: its own name where no other has it, else its whole id. */
  readonly wantedName: (id: string) => string;
  /** The parameters of a mapped group's function by the name of the input that each is. */
  readonly parametersOf: (groupId: string) => ReadonlyMap<string, string>;
}

/** Finds the places of a DAG's tasks and groups. */
export function placesOf(dag: DagNode): Places {
  const tasks = new Map(dag.tasks.map((task) => [task.taskId, task]));
  const groups = new Map(dag.groups.map((group) => [group.groupId, group]));
  const groupOf = (id: string): string | null => tasks.get(id)?.group ?? groups.get(id)?.parent ?? null;
  const functionOf = (id: string): string | null =>
    groupsAround(id, groupOf).find((group) => groups.get(group)?.map !== undefined) ?? null;
  const ownName = (id: string): string => {
    const group = groupOf(id);
    return group === null ? id : id.slice(group.length + 1);
  };
  const nodes = nodesInOrder(dag, groupOf);
  const positions = new Map(nodes.map((id, position) => [id, position]));
  const position = (id: string): number => positions.get(id) ?? 0;
  const children = Map.groupBy(nodes, groupOf);
  const edges = Map.groupBy(explicitEdges(dag), ({ from, to }) => {
    // A function sees what was made before it.
    const home = functionOf(to);
    const isSeen = home !== null && functionOf(from) !== home && position(from) < position(home);
    return isSeen && functionOf(from) === null ? home : commonGroup(from, to, groupOf);
  });
  const sharing = Map.groupBy(nodes, ownName);
  const parameters = parametersByGroup(dag);
  return {
    tasks,
    groups,
    groupOf,
    childrenOf: (group) => children.get(group) ?? [],
    edgesOf: (group) => edges.get(group) ?? [],
    positionOf: position,
    functionOf,
    wantedName: (id) => (sharing.get(ownName(id))?.length === 1 ? ownName(id) : id),
    parametersOf: (groupId) => parameters.get(groupId) ?? new Map(),
  };
}

type GroupOf = Places["groupOf"];

/** The groups that a task or a group is in, innermost first. */
function groupsAround(id: string, groupOf: GroupOf): readonly string[] {
  const around: string[] = [];
  for (let group = groupOf(id); group !== null; group = groupOf(group)) around.push(group);
  return around;
}

function nodesInOrder({ tasks, groups }: DagNode, groupOf: GroupOf): readonly string[] {
  const ids = [...tasks.map(({ taskId }) => taskId), ...groups.map(({ groupId }) => groupId)];
  return [...new Set(ids.flatMap((id) => [...groupsAround(id, groupOf).toReversed(), id]))];
}

function explicitEdges(dag: DagNode): readonly EdgeNode[] {
  const implied = impliedEdges(dag);
  return dag.edges.filter(({ from, to, label }) => label !== undefined || !implied.has(edgeKey(from, to)));
}

function commonGroup(from: string, to: string, groupOf: GroupOf): string | null {
  const around = new Set(groupsAround(from, groupOf));
  return groupsAround(to, groupOf).find((group) => around.has(group)) ?? null;
}

/** Every input that a mapped group has or that its tasks read, in the author's order. */
function parametersByGroup(dag: DagNode): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const parameters = new Map<string, Map<string, string>>();
  const add = (groupId: string, name: string): void => {
    const own = parameters.get(groupId) ?? new Map<string, string>();
    parameters.set(groupId, own);
    if (!own.has(name)) own.set(name, identifierFor(name, new Set([...emittedNames, ...own.values()])));
  };
  for (const { groupId, map } of dag.groups) {
    if (map?.kind === "product") for (const name of Object.keys(map.inputs)) add(groupId, name);
  }
  for (const task of dag.tasks) {
    for (const input of [...Object.values(taskInputs(task)), ...Object.values(mapInputs(task.map))]) {
      for (const found of visitExpressions(input)) if (found.kind === "groupInput") add(found.groupId, found.name);
    }
  }
  return parameters;
}
