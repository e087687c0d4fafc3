import { posix } from "node:path";
import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { AirflowVersion } from "#sdk/ir/airflow-version.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { Artefact } from "../artefact.ts";
import { hasTaskCode } from "../bundle/has-task-code.ts";
import { bundleModules, makePythonRuntime, type PythonRuntime, type TaskCode } from "../bundle/index.ts";
import { lowerDag } from "../lower/lower-dag.ts";
import { emitDag } from "./emit-dag.ts";
import { dagFileName, packageName } from "./project-names.ts";

/** A DAG and the module that defines it. */
export interface ProjectDag {
  readonly dag: DagNode;
  /** Relative to the project's root, with forward slashes. */
  readonly module: string;
}

/** What is emitted, and for whom. */
export interface ProjectEmission {
  /** Name of the project, a Python identifier. */
  readonly project: string;
  readonly target: AirflowVersion;
  readonly dags: readonly ProjectDag[];
  /** Absolute path of the project's root. */
  readonly root: string;
  /** Folder for what can be made again. @defaultValue `.jetway/cache` in the root */
  readonly cacheFolder?: string;
}

/** The files of a project, or what stands in their way. */
export interface EmittedProject {
  /** Empty when there is an error among the diagnostics. Sorted by path. */
  readonly artefacts: readonly Artefact[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes every file of a project: a Python file per DAG, the task code of the modules that have TypeScript tasks, the Python runtime and an
 * `.airflowignore`. Same input, same bytes. DAGs have passed the rules before.
 *
 * @example
 * const { artefacts } = await emitProject({ project: "flights", target: "3.4", root, dags: [{ dag, module: "dags/flights.dag.ts" }] });
 */
export async function emitProject(emission: ProjectEmission): Promise<EmittedProject> {
  const lowered = emission.dags.map(({ dag, module }) => ({ module, ...lowerDag(dag, emission.target) }));
  const namespace = packageName(emission.project);
  const [runtime, { taskCode, diagnostics: bundling }] = await Promise.all([
    makePythonRuntime(namespace),
    bundleModules({
      root: emission.root,
      modules: modulesWithTaskCode(emission.dags),
      cacheFolder: emission.cacheFolder ?? `${emission.root}/.jetway/cache`,
    }),
  ]);
  const diagnostics = [
    ...lowered.flatMap((one) => one.diagnostics),
    ...fileClashes(emission.dags, namespace),
    ...bundling,
  ];
  if (diagnostics.some(({ severity }) => severity === "error")) return { artefacts: [], diagnostics };

  const files = lowered.map(({ dag, module }) => dagArtefact({ dag, module }, emission, runtime, taskCode.get(module)));
  const artefacts = [
    ...files,
    ...runtime.artefacts,
    ...taskCodeArtefacts(namespace, [...taskCode.values()]),
    ignoreArtefact(namespace),
  ];
  return { artefacts: artefacts.sort((left, right) => (left.path < right.path ? -1 : 1)), diagnostics };
}

function modulesWithTaskCode(dags: readonly ProjectDag[]): readonly string[] {
  const modules = dags.filter(({ dag }) => dag.tasks.some(hasTaskCode));
  return [...new Set(modules.map(({ module }) => module))].sort();
}

function dagArtefact(
  { dag, module }: ProjectDag,
  { project, target }: ProjectEmission,
  runtime: PythonRuntime,
  code: TaskCode | undefined,
): Artefact {
  const usesCode = dag.tasks.some(hasTaskCode);
  const { text } = emitDag(
    {
      dag,
      target,
      runtimeModule: `${packageName(project)}.${runtime.name}`,
      bundle: usesCode && code !== undefined ? code.directory : null,
    },
    { project, module, runs: [runtime.digest, ...(usesCode && code !== undefined ? [code.digest] : [])] },
  );
  return { path: dagFileName(dag.dagId), content: text, role: "dag" };
}

/** Modules share the files of Jetway itself. */
function taskCodeArtefacts(namespace: string, codes: readonly TaskCode[]): readonly Artefact[] {
  const artefacts = codes.flatMap(({ directory, files }) =>
    files.map(({ path, content, role }) => ({ path: posix.join(namespace, directory, path), content, role })),
  );
  return [...new Map(artefacts.map((artefact) => [artefact.path, artefact])).values()];
}

/**
 * Keeps Airflow from parsing the Python runtime as DAG files. It lies in the project's own folder: the root of a bundle may have an ignore file of its
 * owner, or of another project. The pattern means the same to both of Airflow's syntaxes, `glob` and `regexp`.
 */
function ignoreArtefact(namespace: string): Artefact {
  return { path: `${namespace}/.airflowignore`, content: "[!.]*\n", role: "ignore" };
}

/** Ids that differ in capitals only are two DAGs to Airflow and one file to some file systems. */
function fileClashes(dags: readonly ProjectDag[], namespace: string): readonly Diagnostic[] {
  const seen = new Map<string, DagNode>();
  return dags.flatMap(({ dag }) => {
    if (dag.dagId === namespace) {
      return diagnostic("JW3005", {
        message: `DAG "${dag.dagId}" would be written to a file with the name of the project's own Python package, which it would hide from every DAG.`,
        hint: "Rename the DAG.",
        source: dag.source,
      });
    }
    const name = dagFileName(dag.dagId).normalize("NFC").toLowerCase();
    const other = seen.get(name);
    seen.set(name, dag);
    if (other === undefined || other.dagId === dag.dagId) return [];
    return diagnostic("JW3005", {
      message: `DAGs "${other.dagId}" and "${dag.dagId}" would be written to the same file on a file system that does not tell capitals apart.`,
      hint: "Rename one of them.",
      source: dag.source,
    });
  });
}
