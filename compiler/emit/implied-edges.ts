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
  const add = (expressions: readonly Expression[], to: string): void => {
    for (const from of expressions.flatMap(wholeOutputs)) implied.add(edgeKey(from, to));
  };
  for (const task of dag.tasks) {
    if (task.kind === "operator") add(Object.values(task.arguments), task.taskId);
    add(mappedOutputs(task), task.taskId);
    for (const setup of pairedSetups(task, dag)) implied.add(edgeKey(setup, task.taskId));
  }
  for (const group of dag.groups) add(sourcesOf(group.map), group.groupId);
  return implied;
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
