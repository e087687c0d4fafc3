import { access, constants } from "node:fs/promises";
import { resolve } from "node:path";
import { type Dag, isDag } from "#sdk/authoring/dag-object.ts";
import { collectDefinedTasks, type DefinedTask } from "#sdk/authoring/task-registry.ts";
import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import { canonicalJson } from "#sdk/ir/canonical-json.ts";
import { importDiagnostic } from "./import-diagnostic.ts";
import { type ImportOptions, importModule } from "./import-module.ts";
import type { LoadedModule } from "./loaded-module.ts";
import { relativeSource, withRelativeSources } from "./relative-sources.ts";

/** What to load. */
export interface LoadOptions {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** DAG modules relative to it. */
  readonly modules: readonly string[];
  /** Seconds after which a module that still loads is given up. @defaultValue 30 */
  readonly timeout?: number;
}

/** The first pass: imports DAG modules and collects what they export. A module that cannot be loaded gives diagnostics and no entry. */
export async function load(
  options: LoadOptions,
): Promise<{ readonly output: readonly LoadedModule[]; readonly diagnostics: readonly Diagnostic[] }> {
  const output: LoadedModule[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const module of options.modules) {
    const loaded = await loadModule(module, options);
    if (loaded.output !== undefined) output.push(loaded.output);
    diagnostics.push(...loaded.diagnostics);
  }
  return { output, diagnostics };
}

interface ModuleResult {
  readonly output?: LoadedModule;
  readonly diagnostics: readonly Diagnostic[];
}

async function loadModule(module: string, { root, timeout = 30 }: LoadOptions): Promise<ModuleResult> {
  const file = resolve(root, module);
  const unreadable = await access(file, constants.R_OK).then(
    () => undefined,
    (cause: NodeJS.ErrnoException) => cause.code,
  );
  if (unreadable !== undefined) return { diagnostics: [unreadableDiagnostic(module, unreadable)] };
  const { result, tasks } = await collectDefinedTasks(() => importModule(file, { timeout, generation: 0 }));
  if (result.kind !== "imported") return { diagnostics: [importDiagnostic(module, result, { root })] };
  const dags = exportedDags(result.exports);
  if (dags.length === 0) return { diagnostics: [noDagDiagnostic(module)] };
  const diagnostics = [
    ...unusedTasks(tasks, { module, root }),
    ...(await changedOnReload(file, dags, { module, root, timeout })),
  ];
  return {
    output: { module, dags: dags.map((dag) => ({ dag, ir: withRelativeSources(dag.ir, root) })) },
    diagnostics,
  };
}

/** A DAG that is exported under two names is one DAG. */
function exportedDags(exports: Readonly<Record<string, unknown>>): readonly Dag[] {
  return [...new Set(Object.values(exports).filter(isDag))];
}

/** On a worker the module is imported again to find a task's code: a module that then describes other tasks would not be found. */
async function changedOnReload(
  file: string,
  dags: readonly Dag[],
  { module, root, timeout }: { readonly module: string; readonly root: string; readonly timeout: number },
): Promise<readonly Diagnostic[]> {
  const options: ImportOptions = { timeout, generation: 1 };
  const again = await importModule(file, options);
  const reloaded = again.kind === "imported" ? exportedDags(again.exports) : [];
  return dags.flatMap((dag) => {
    const twin = reloaded.find((candidate) => candidate.dagId === dag.dagId);
    const changed = twin === undefined ? "is gone" : changedTask(dag, twin);
    if (changed === undefined) return [];
    return diagnostic("JW1012", {
      message: `DAG "${dag.dagId}" ${changed} when module "${module}" is imported a second time. A worker imports the module to find a task's code, so the same tasks have to come out each time.`,
      hint: "Let nothing that changes (a clock, a random number, the environment, a counter) decide what a DAG contains.",
      source: dag.ir.source === null ? null : relativeSource(dag.ir.source, root),
    });
  });
}

function changedTask(dag: Dag, twin: Dag): string | undefined {
  const ids = new Set(twin.ir.tasks.map((task) => task.taskId));
  const missing = dag.ir.tasks.find((task) => !ids.has(task.taskId));
  if (missing !== undefined) return `has no task "${missing.taskId}"`;
  const shape = ({ tasks, schedule, options, params }: Dag["ir"]) =>
    canonicalJson([
      tasks.map((task) => ({ ...task, source: null })),
      schedule,
      options,
      params.map((param) => ({ ...param, source: null })),
    ]);
  return shape(dag.ir) === shape(twin.ir) ? undefined : "is another one";
}

function unusedTasks(
  tasks: readonly DefinedTask[],
  { module, root }: { readonly module: string; readonly root: string },
): readonly Diagnostic[] {
  return tasks
    .filter((task) => !task.isUsed && task.source !== null && relativeSource(task.source, root).file === module)
    .map((task) =>
      diagnostic("JW1011", {
        message: `Task "${task.taskId}" is defined but used in no DAG of this module, so it never runs.`,
        hint: `Call it in the DAG's body, or remove it.`,
        source: task.source === null ? null : relativeSource(task.source, root),
      }),
    );
}

function unreadableDiagnostic(module: string, code: string | undefined): Diagnostic {
  const why = code === "ENOENT" ? "does not exist" : code === "EACCES" ? "may not be read" : `cannot be read (${code})`;
  return diagnostic("JW1002", { message: `DAG module "${module}" ${why}.`, source: null });
}

function noDagDiagnostic(module: string): Diagnostic {
  return diagnostic("JW1009", {
    message: `Module "${module}" exports no DAG.`,
    hint: 'Write export default dag("…", { … }, () => { … }), or give a file that is no DAG module another name.',
    source: { file: module, line: 1, column: 1 },
  });
}
