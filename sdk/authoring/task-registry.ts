import type { SourceLocation } from "../ir/source-location.ts";

/** A task that a module defined, and whether a DAG uses it. */
export interface DefinedTask {
  readonly taskId: string;
  readonly source: SourceLocation | null;
  readonly isUsed: boolean;
}

const registryKey: unique symbol = Symbol.for("jetway.definedTasks");

interface Registry {
  [registryKey]?: { taskId: string; source: SourceLocation | null; isUsed: boolean }[];
}

/**
 * Notes that a task was defined, when somebody listens (the compiler's load pass does), so that one that no DAG uses can be reported. Returns what
 * to call when a DAG uses it.
 */
export function registerTask(taskId: string, source: SourceLocation | null): () => void {
  const listened = (globalThis as Registry)[registryKey];
  if (listened === undefined) return () => undefined;
  const entry = { taskId, source, isUsed: false };
  listened.push(entry);
  return () => {
    entry.isUsed = true;
  };
}

/** Runs a load and returns with its result the tasks that were defined meanwhile. The list is global: two copies of the package share it. */
export async function collectDefinedTasks<Result>(
  load: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly tasks: readonly DefinedTask[] }> {
  const registry = globalThis as Registry;
  const earlier = registry[registryKey];
  const tasks: NonNullable<Registry[typeof registryKey]> = [];
  registry[registryKey] = tasks;
  try {
    return { result: await load(), tasks };
  } finally {
    if (earlier === undefined) delete registry[registryKey];
    else registry[registryKey] = earlier;
  }
}
