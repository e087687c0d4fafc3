import type {
  BranchTaskNode,
  SensorTaskNode,
  ShortCircuitTaskNode,
  TaskNode,
  TypeScriptTaskNode,
} from "#sdk/ir/task-node.ts";

/** A task whose code is a TypeScript function. */
export type TypeScriptTask = TypeScriptTaskNode | BranchTaskNode | ShortCircuitTaskNode | SensorTaskNode;

const kinds: ReadonlySet<string> = new Set<TypeScriptTask["kind"]>(["typescript", "branch", "shortCircuit", "sensor"]);

/** Whether a task runs TypeScript code, which has to be bundled. */
export function hasTaskCode(task: TaskNode): task is TypeScriptTask {
  return kinds.has(task.kind);
}
