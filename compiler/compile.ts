import type { Diagnostic } from "#sdk/errors/diagnostic.ts";
import { diagnostic } from "#sdk/errors/diagnostic.ts";
import type { AirflowVersion } from "#sdk/ir/airflow-version.ts";
import { annotate } from "./annotate/index.ts";
import type { Artefact } from "./artefact.ts";
import { emitProject } from "./emit/index.ts";
import { findDagModules, type LoadedDag, load } from "./load/index.ts";
import { validate } from "./validate/index.ts";

/** What to compile. */
export interface CompileOptions {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** Name of the project; its task code lies in `jetway_<project>`. */
  readonly project: string;
  /** Glob patterns of the DAG modules, relative to the root. */
  readonly dags: readonly string[];
  readonly target: AirflowVersion;
  /** Folder for what can be made again. @defaultValue `.jetway/cache` in the root */
  readonly cacheFolder?: string;
}

/** What a check came to. */
export interface CheckResult {
  /** The DAGs that were understood, in the order of their modules. */
  readonly dags: readonly CheckedDag[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A DAG that was read from a module. */
export interface CheckedDag extends LoadedDag {
  /** Path of the module, relative to the root. */
  readonly module: string;
}

/** What a compile came to. When a diagnostic is an error there are no artefacts. */
export interface CompileResult extends CheckResult {
  readonly artefacts: readonly Artefact[];
}

/** Reads and checks the DAGs of a project: load → annotate → validate. Nothing is written. */
export async function checkProject(options: CompileOptions): Promise<CheckResult> {
  const { root, target } = options;
  const cacheFolder = cacheFolderOf(options);
  const modules = await findDagModules(root, options.dags);
  if (modules.length === 0) return { dags: [], diagnostics: [noModules(options.dags)] };

  const loaded = await load({ root, modules });
  const annotated = await annotate(loaded.output, { root, cacheFolder });
  const dags = annotated.output.flatMap(({ module, dags }) => dags.map((entry) => ({ ...entry, module })));
  const validated = await validate(
    dags.map(({ ir, module }) => ({ dag: ir, module })),
    { target },
  );
  return { dags, diagnostics: [...loaded.diagnostics, ...annotated.diagnostics, ...validated] };
}

/** Compiles a project: load → annotate → validate → lower → emit → bundle. Nothing is written; a deploy or `jetway compile` does that. */
export async function compileProject(options: CompileOptions): Promise<CompileResult> {
  const checked = await checkProject(options);
  if (checked.diagnostics.some(({ severity }) => severity === "error")) return { ...checked, artefacts: [] };
  const emitted = await emitProject({
    root: options.root,
    project: options.project,
    target: options.target,
    cacheFolder: cacheFolderOf(options),
    dags: checked.dags.map(({ ir, module }) => ({ dag: ir, module })),
  });
  const diagnostics = [...checked.diagnostics, ...emitted.diagnostics];
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return { dags: checked.dags, diagnostics, artefacts: failed ? [] : emitted.artefacts };
}

function cacheFolderOf({ root, cacheFolder }: CompileOptions): string {
  return cacheFolder ?? `${root}/.jetway/cache`;
}

function noModules(patterns: readonly string[]): Diagnostic {
  return diagnostic("JW1001", {
    message: `No file matches ${patterns.map((pattern) => `"${pattern}"`).join(" or ")}, so there is no DAG to compile.`,
    hint: "Run `npx jetway init` for a first DAG, or say in jetway.config.ts where the DAGs are.",
    source: null,
  });
}
