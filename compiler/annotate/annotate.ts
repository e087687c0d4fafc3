import type { Diagnostic } from "#sdk/errors/diagnostic.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { deepFreeze } from "#sdk/ir/deep-freeze.ts";
import type { OptionValues } from "#sdk/ir/option-value.ts";
import type { SourceLocation } from "#sdk/ir/source-location.ts";
import type { BranchTaskNode } from "#sdk/ir/task-node.ts";
import type { LoadedModule } from "../load/loaded-module.ts";
import { type Annotation, type AnnotationRequest, type BranchPlace, placeKey } from "./annotation.ts";
import { AnnotationCache } from "./annotation-cache.ts";

/** Where modules are and where annotations are kept. */
export interface AnnotateOptions {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** Folder for what can be made again. */
  readonly cacheFolder: string;
}

/** The second pass: completes DAGs by what only the source knows, documentation comments and the types of params. */
export async function annotate(
  modules: readonly LoadedModule[],
  options: AnnotateOptions,
): Promise<{ readonly output: readonly LoadedModule[]; readonly diagnostics: readonly Diagnostic[] }> {
  const cache = new AnnotationCache(options);
  const output: LoadedModule[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const loaded of modules) {
    const request = toRequest(loaded, options.root);
    const annotation = cache.tryGet(request) ?? (await readAndKeep(request, cache));
    output.push({
      ...loaded,
      dags: loaded.dags.map((entry) => ({ ...entry, ir: complete(entry.ir, annotation) })),
    });
    diagnostics.push(...annotation.diagnostics);
  }
  cache.save();
  return { output, diagnostics };
}

async function readAndKeep(request: AnnotationRequest, cache: AnnotationCache): Promise<Annotation> {
  const { readAnnotation } = await import("./read-annotation.ts");
  const annotation = await readAnnotation(request);
  cache.put(request, annotation);
  return annotation;
}

function toRequest({ module, dags }: LoadedModule, root: string): AnnotationRequest {
  const nodes = dags.flatMap(({ ir }) => [ir, ...ir.tasks]);
  const params = dags.flatMap(({ ir }) => ir.params).filter((param) => param.schema === null);
  return {
    root,
    module,
    documentationPlaces: nodes.flatMap(({ source }) => source ?? []),
    params: params.flatMap(({ name, source }) => (source === null ? [] : { name, source })),
    branches: dags
      .flatMap(({ ir }) => ir.tasks)
      .flatMap((task) => (task.kind === "branch" && task.source !== null ? [toBranchPlace(task, task.source)] : [])),
  };
}

function toBranchPlace({ taskId, routes }: BranchTaskNode, source: SourceLocation): BranchPlace {
  return { taskId, labels: Object.keys(routes), source };
}

function complete(dag: DagNode, annotation: Annotation): DagNode {
  const key = (source: SourceLocation | null) => (source === null ? "" : placeKey(source));
  const documented = (options: OptionValues, source: SourceLocation | null): OptionValues => {
    const text = annotation.documentation[key(source)];
    if (text === undefined || "docMd" in options) return options;
    return { ...options, docMd: { kind: "json", value: text } };
  };
  return deepFreeze({
    ...dag,
    options: documented(dag.options, dag.source),
    tasks: dag.tasks.map((task) => ({ ...task, options: documented(task.options, task.source) })),
    // A param whose type could not be read takes any value: the diagnostic that says so has stopped the compile already.
    params: dag.params.map((param) => ({
      ...param,
      schema: param.schema ?? annotation.paramSchemas[key(param.source)] ?? {},
    })),
  });
}
