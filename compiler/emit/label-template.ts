import type { Expression, MapInputExpression } from "#sdk/ir/expression.ts";
import type { TaskNode } from "#sdk/ir/task-node.ts";
import { pythonText } from "#sdk/task/python-text.ts";
import { jinjaExpression, jinjaPath, jinjaString } from "./jinja-expression.ts";

/** The template of `map_index_template`: what each instance of a mapped task is called. */
export function labelTemplate(task: TaskNode, label: Expression): string {
  const parts = label.kind === "template" ? label.parts : [label];
  return parts.map((part) => `{{ ${labelPart(task, part)} }}`).join("");
}

function labelPart(task: TaskNode, part: Expression): string {
  if (part.kind === "mapInput") return mappedInput(task, part);
  // Text is quoted, too: what stands in it is no template.
  return part.kind === "literal" ? jinjaString(pythonText(part.value)) : jinjaExpression(part);
}

/** Airflow renders the name with the instance's own operator as `task`. */
function mappedInput(task: TaskNode, { name, path }: MapInputExpression): string {
  switch (task.kind) {
    case "bash":
      return `task.env[${jinjaString(name)}]`;
    case "operator":
      return `task.${name}${jinjaPath(path)}`;
    default:
      return `task.input(${["ti", jinjaString(name), ...path.map((step) => (typeof step === "number" ? String(step) : jinjaString(step)))].join(", ")})`;
  }
}
