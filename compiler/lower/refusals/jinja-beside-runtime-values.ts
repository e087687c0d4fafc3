import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { Expression, GroupInputExpression, XComExpression } from "#sdk/ir/expression.ts";
import type { GroupNode } from "#sdk/ir/group-node.ts";
import type { TaskNode } from "#sdk/ir/task-node.ts";
import { visitExpressions } from "#sdk/ir/visit-expressions.ts";
import { needsRuntime } from "../../emit/needs-runtime.ts";
import { type Places, placesOf } from "../../emit/places.ts";
import { templateInputs } from "./template-inputs.ts";

/** A value that is printed in one piece: as a template, or as a binding that the runtime resolves and never renders. */
interface PrintedValue {
  readonly label: string;
  readonly expression: Expression;
}

/**
 * Inputs of a mapped group and what instances of mapped tasks pushed have no Jinja: the runtime makes the whole text that they stand in, and nothing renders
 * it. Nor does anything render the items of a mapped group or of a mapped bash task.
 */
export function jinjaBesideRuntimeValues(dag: DagNode): readonly Diagnostic[] {
  const nodes = [...dag.tasks, ...dag.groups];
  const items = nodes.flatMap((node) => withJinja(printedItems(node)).map((value) => itemProblem(value, node, dag)));
  const templates = dag.tasks.flatMap((task) => withJinja(printedTemplates(task)).map((value) => ({ task, value })));
  if (templates.length === 0) return items;
  const places = placesOf(dag);
  const beside = templates.flatMap(({ task, value }) => {
    const cause = runtimeValues(value.expression, places).next().value;
    return cause === undefined ? [] : [besideProblem(value, { cause, task, dag })];
  });
  return [...beside, ...items];
}

function printedTemplates(task: TaskNode): readonly PrintedValue[] {
  if (task.kind !== "operator") {
    // A list or an object in an environment variable is JW3001.
    return Object.entries(templateInputs(task))
      .filter(([, { kind }]) => kind === "template")
      .map(([name, expression]) => ({ label: `environment variable "${name}"`, expression }));
  }
  return [...Object.entries(templateInputs(task)), ...mappedMembers(task)].flatMap(([name, expression]) =>
    printedMembers(expression).map((member) => ({ label: `argument "${name}"`, expression: member })),
  );
}

/** An argument's lists and objects are Python's own, each member printed by itself. */
function printedMembers(expression: Expression): readonly Expression[] {
  if (expression.kind === "list") return expression.items.flatMap(printedMembers);
  if (expression.kind === "object") return Object.values(expression.entries).flatMap(printedMembers);
  return [expression];
}

function printedItems(node: TaskNode | GroupNode): readonly PrintedValue[] {
  if (node.kind !== "bash" && node.kind !== "group") return [];
  const noun = node.kind === "bash" ? "environment variable" : "input";
  return mappedMembers(node).map(([name, expression]) => ({ label: `mapped ${noun} "${name}"`, expression }));
}

/** The members of the objects that something is mapped over, by name. */
function mappedMembers({ map }: TaskNode | GroupNode): readonly (readonly [name: string, member: Expression])[] {
  if (map?.kind !== "each" || map.over.kind !== "list") return [];
  return map.over.items.flatMap((item) => (item.kind === "object" ? Object.entries(item.entries) : []));
}

function withJinja(values: readonly PrintedValue[]): readonly PrintedValue[] {
  return values.filter(({ expression }) => visitExpressions(expression).some(({ kind }) => kind === "jinja"));
}

function runtimeValues(expression: Expression, places: Places) {
  return visitExpressions(expression)
    .filter((part) => part.kind === "groupInput" || part.kind === "xcom")
    .filter((part) => needsRuntime(part, places));
}

function besideProblem(
  { label }: PrintedValue,
  { cause, task, dag }: { cause: GroupInputExpression | XComExpression; task: TaskNode; dag: DagNode },
): Diagnostic {
  const what =
    cause.kind === "groupInput"
      ? `input "${cause.name}" of the mapped group "${cause.groupId}"`
      : `what the instances of task "${cause.taskId}" return`;
  return diagnostic("JW3013", {
    message: `In task "${task.taskId}", ${label} has raw Jinja in one text with ${what}. Jinja cannot say that value, so the text is made when the task runs, where nothing renders Jinja.`,
    hint: "Use run.ds, params.month and text`…` for all of it, or give the raw Jinja a place of its own.",
    source: task.source ?? dag.source,
  });
}

function itemProblem({ label }: PrintedValue, node: TaskNode | GroupNode, dag: DagNode): Diagnostic {
  return diagnostic("JW3013", {
    message: `In ${node.kind === "group" ? `group "${node.groupId}"` : `task "${node.taskId}"`}, ${label} has raw Jinja. The items that it is mapped over are data of which the instances are made, and nothing renders them.`,
    hint: "Use run.ds, params.month and text`…`, or give the raw Jinja to a bash task or an operator as a value that is the same for all instances.",
    source: node.source ?? dag.source,
  });
}
