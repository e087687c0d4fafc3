import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { Expression } from "#sdk/ir/expression.ts";
import type { MapNode } from "#sdk/ir/map-node.ts";
import type { TaskNode } from "#sdk/ir/task-node.ts";
import { mapInputs } from "#sdk/ir/visit-expressions.ts";
import { pairedSetups } from "./paired-setups.ts";

/** A pair of tasks or groups as the key of a set. */
export function edgeKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

/** The edges that Airflow finds itself: in the template fields of operators, in what is mapped over, and between setups and their teardowns. */
export function impliedEdges(dag: DagNode): ReadonlySet<string> {
  const implied = new Set<string>();
  const around = groupsAround(dag);
  const mapped = new Set(dag.groups.filter(({ map }) => map !== undefined).map(({ groupId }) => groupId));
  const isSeen = (from: string, to: string): boolean =>
    around(from).every((group) => !mapped.has(group) || around(to).includes(group));
  const add = (expressions: readonly Expression[], to: string): void => {
    for (const from of expressions.flatMap(wholeOutputs)) implied.add(edgeKey(from, to));
  };
  for (const task of dag.tasks) {
    if (task.kind === "operator") {
      for (const from of Object.values(task.arguments).flatMap(wholeOutputs)) {
        if (isSeen(from, task.taskId)) implied.add(edgeKey(from, task.taskId));
      }
    }
    add(mappedOutputs(task), task.taskId);
    for (const setup of pairedSetups(task, dag)) implied.add(edgeKey(setup, task.taskId));
  }
  for (const { groupId, map } of dag.groups) {
    if (map === undefined) continue;
    for (const to of [groupId, ...rootsOf(groupId, dag, around)]) add(sourcesOf(map), to);
  }
  return implied;
}

type GroupsAround = (id: string) => readonly string[];

/** Finds the groups that a task or a group is in, innermost first. */
function groupsAround({ tasks, groups }: DagNode): GroupsAround {
  const groupOf = new Map<string, string>();
  for (const { taskId, group } of tasks) if (group !== undefined) groupOf.set(taskId, group);
  for (const { groupId, parent } of groups) if (parent !== null) groupOf.set(groupId, parent);
  return (id) => {
    const around: string[] = [];
    for (let group = groupOf.get(id); group !== undefined; group = groupOf.get(group)) around.push(group);
    return around;
  };
}

/** The tasks of a group that come after no other node of it: what a group is mapped over comes before them. */
function rootsOf(groupId: string, dag: DagNode, around: GroupsAround): readonly string[] {
  const inside = (id: string): boolean => around(id).includes(groupId);
  const later = new Set(dag.edges.filter(({ from, to }) => inside(from) && inside(to)).map(({ to }) => to));
  return dag.tasks
    .map(({ taskId }) => taskId)
    .filter((taskId) => inside(taskId) && ![taskId, ...around(taskId)].some((id) => later.has(id)));
}

/** Objects with references in them are bindings of the runtime, but for operators, whose arguments Airflow searches. */
function mappedOutputs(task: TaskNode): readonly Expression[] {
  return task.kind === "operator" ? Object.values(mapInputs(task.map)) : sourcesOf(task.map);
}

function sourcesOf(map: MapNode | undefined): readonly Expression[] {
  return Object.values(mapInputs(map)).filter(({ kind }) => kind === "xcom");
}

function wholeOutputs(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "xcom":
      return expression.path.length === 0 ? [expression.taskId] : [];
    case "list":
      return expression.items.flatMap(wholeOutputs);
    case "object":
      return Object.values(expression.entries).flatMap(wholeOutputs);
    default:
      return [];
  }
}
