import { type Expression, type MapNode, mapInputs, type TaskKind, type TaskNode, taskInputs } from "#sdk/ir/index.ts";

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

/** What a task or a group is mapped over. */
export function listMappedInputs(map: MapNode | undefined, noun: string): readonly TaskInput[] {
  return Object.entries(mapInputs(map)).map(([name, expression]) => ({
    label: map?.kind === "each" ? "the mapped list" : `mapped ${noun} "${name}"`,
    name,
    expression,
  }));
}
