import {
  type Expression,
  type GroupNode,
  type MapNode,
  mapInputs,
  type TaskKind,
  type TaskNode,
  taskInputs,
} from "#sdk/ir/index.ts";

/** An input of a task by its name. */
export interface TaskInput {
  /** `input "flights"`, `environment variable "DAY"`, `argument "endpoint"`: as its kind of task calls it. */
  readonly label: string;
  readonly name: string;
  readonly expression: Expression;
}

const nouns: Readonly<Record<TaskKind, string>> = {
  typescript: "input",
  branch: "input",
  shortCircuit: "input",
  sensor: "input",
  python: "input",
  bash: "environment variable",
  operator: "argument",
  empty: "input",
};

/** The inputs of a task, whatever its kind calls them, those that it is mapped over after the others. */
export function listInputs(task: TaskNode): readonly TaskInput[] {
  const noun = nouns[task.kind];
  const own = Object.entries(taskInputs(task)).map(([name, expression]) => ({
    label: `${noun} "${name}"`,
    name,
    expression,
  }));
  return [...own, ...listMappedInputs(task.map, noun)];
}

/** The inputs of a task, or what a group is mapped over. */
export function nodeInputs(node: TaskNode | GroupNode): readonly TaskInput[] {
  return node.kind === "group" ? listMappedInputs(node.map, "input") : listInputs(node);
}

function listMappedInputs(map: MapNode | undefined, noun: string): readonly TaskInput[] {
  return Object.entries(mapInputs(map)).map(([name, expression]) => ({
    label: map?.kind === "each" ? "the mapped list" : `mapped ${noun} "${name}"`,
    name,
    expression,
  }));
}

/** The names of a task's inputs, those that it is mapped over included as far as they are known before a run. */
export function inputNames(task: TaskNode): readonly string[] {
  return [...new Set([...Object.keys(taskInputs(task)), ...mappedNames(task.map)])];
}

/** The names of the inputs that a mapping gives; of the objects of a list only those of a literal one are known. */
export function mappedNames(map: MapNode | undefined): readonly string[] {
  if (map === undefined) return [];
  if (map.kind === "product") return Object.keys(map.inputs);
  return [...new Set((literalItems(map.over) ?? []).flatMap((item) => Object.keys(literalMembers(item) ?? {})))];
}

/** The items of a list that is written out; undefined for anything else. */
export function literalItems(expression: Expression): readonly Expression[] | undefined {
  if (expression.kind === "list") return expression.items;
  if (expression.kind !== "literal" || !Array.isArray(expression.value)) return undefined;
  return expression.value.map((value) => ({ kind: "literal", value }));
}

/** The members of an object that is written out; undefined for anything else. */
export function literalMembers(item: Expression): object | undefined {
  if (item.kind === "object") return item.entries;
  if (item.kind !== "literal" || item.value === null || typeof item.value !== "object") return undefined;
  return Array.isArray(item.value) ? undefined : item.value;
}
