import type { TaskContext } from "./task-context.ts";

/** The code of a TypeScript task, as the registry holds it: the typed face is `task` in `sdk/authoring`. */
export type TaskHandler = (inputs: Readonly<Record<string, unknown>>, context: TaskContext) => unknown;
