import type { Expression } from "./expression.ts";
import type { MapNode } from "./map-node.ts";
import type { TaskNode } from "./task-node.ts";

/** The inputs of a task by name, whatever its kind calls them. */
export function taskInputs(task: TaskNode): Readonly<Record<string, Expression>> {
  switch (task.kind) {
    case "typescript":
    case "branch":
    case "shortCircuit":
    case "sensor":
    case "python":
      return task.inputs;
    case "bash":
      return task.environment;
    case "operator":
      return task.arguments;
    case "empty":
      return {};
  }
}

/** What a task or a group is mapped over, by the name of the input; the one list of an `each` mapping has the name `*`. */
export function mapInputs(map: MapNode | undefined): Readonly<Record<string, Expression>> {
  if (map === undefined) return {};
  return map.kind === "product" ? map.inputs : { "*": map.over };
}

/** An expression and all that are inside it, outermost first. Not recursive: inputs may be nested as deeply as the author likes. */
export function* visitExpressions(expression: Expression): Generator<Expression> {
  const open = [expression];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    yield current;
    for (const member of membersOf(current).toReversed()) open.push(member);
  }
}

function membersOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "template":
      return expression.parts;
    case "list":
      return expression.items;
    case "object":
      return Object.values(expression.entries);
    case "literal":
    case "xcom":
    case "param":
    case "groupInput":
    case "mapInput":
    case "run":
    case "jinja":
      return [];
  }
}
