import { JetwayError } from "../../errors/index.ts";
import type { DagNode } from "../../ir/index.ts";
import { tryFindCycle } from "./find-cycle.ts";

/**
 * Checks that every edge of a DAG leads from something to something, and that nothing waits for itself.
 *
 * @throws JW4010 otherwise.
 */
export function checkGraph(dag: DagNode): void {
  const names: string[] = [];
  const downstream: number[][] = [];
  const node = (name: string): number => {
    downstream.push([]);
    return names.push(name) - 1;
  };
  // Everything begins and ends: a task at once, a group around what is in it.
  const begins = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const { taskId } of dag.tasks) {
    const index = node(taskId);
    begins.set(taskId, index);
    ends.set(taskId, index);
  }
  for (const { groupId } of dag.groups) {
    begins.set(groupId, node(groupId));
    ends.set(groupId, node(groupId));
  }
  const connect = (from: number | undefined, to: number | undefined) => {
    if (from !== undefined && to !== undefined) downstream[from]?.push(to);
  };
  const members = [
    ...dag.tasks.map(({ taskId, group }) => ({ id: taskId, parent: group ?? null })),
    ...dag.groups.map(({ groupId, parent }) => ({ id: groupId, parent })),
  ];
  for (const { id, parent } of members) {
    if (parent === null) continue;
    if (!begins.has(parent)) throw missing(dag, parent);
    connect(begins.get(parent), begins.get(id));
    connect(ends.get(id), ends.get(parent));
  }
  for (const { from, to } of dag.edges) {
    for (const id of [from, to]) if (!begins.has(id)) throw missing(dag, id);
    connect(ends.get(from), begins.get(to));
  }
  const cycle = tryFindCycle(downstream);
  if (cycle === undefined) return;
  const path = cycle.map((index) => names[index]).filter((name, position, all) => name !== all[position - 1]);
  throw new JetwayError(`The tasks of DAG "${dag.dagId}" wait for each other: ${path.join(" → ")}.`, {
    code: "JW4010",
    hint: "Take one of these edges away.",
  });
}

function missing(dag: DagNode, id: string): JetwayError {
  return new JetwayError(`DAG "${dag.dagId}" names the task or group "${id}", which is not there.`, {
    code: "JW4010",
    hint: "Define the DAG with dag(), which makes the edges itself.",
  });
}
