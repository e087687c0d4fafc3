import {
  attribute,
  call,
  item,
  name,
  type PythonExpression,
  string,
  type VariableNode,
  variable,
} from "../python/index.ts";
import type { PlaceContext } from "./emit-context.ts";
import { dagVariable } from "./emitted-names.ts";

/** The variable of a task or a group. */
export function nodeVariable(id: string, { places }: PlaceContext): VariableNode {
  return variable(id, places.wantedName(id));
}

/** A task or a group by its id: its variable, or, from outside the function that makes it, what the DAG has under its id. */
export function nodeReference(id: string, context: PlaceContext): PythonExpression {
  const { places, inFunction } = context;
  const home = places.functionOf(id);
  if (home === null || home === inFunction) return nodeVariable(id, context);
  const dag = name(dagVariable);
  if (places.tasks.has(id)) return call(attribute(dag, "get_task"), [string(id)]);
  return item(call(attribute(attribute(dag, "task_group"), "get_task_group_dict"), []), id);
}

/** What a task returned, as an argument from which Airflow knows the edge, too: `load_flights.output`. */
export function wholeOutput(taskId: string, context: PlaceContext): PythonExpression {
  return attribute(nodeReference(taskId, context), "output");
}

/** Whether a task is in a mapped group, and what reads it is not: that sees the list of what its instances pushed. */
export function isReadFromOutside(taskId: string, { places, inFunction }: PlaceContext): boolean {
  const home = places.functionOf(taskId);
  return home !== null && home !== inFunction;
}
