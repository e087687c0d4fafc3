import type { Diagnostic } from "#sdk/errors/diagnostic.ts";
import type { JsonObject } from "#sdk/ir/json-value.ts";
import type { SourceLocation } from "#sdk/ir/source-location.ts";

/** What the source says of one module, as data: kept in the cache between compiles. */
export interface Annotation {
  /** Documentation by the place (`placeKey`) of the call that made the DAG or added the task. */
  readonly documentation: Readonly<Record<string, string>>;
  /** JSON Schemas by the place of the `param` call whose type they describe. */
  readonly paramSchemas: Readonly<Record<string, JsonObject>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, relative to the project's root. */
  readonly files: readonly string[];
}

/** What is asked of a module's source. Places may lie in other files of the project that the module imports. */
export interface AnnotationRequest {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** The module, relative to it. */
  readonly module: string;
  /** Places of DAGs and tasks whose documentation is wanted. */
  readonly documentationPlaces: readonly SourceLocation[];
  /** Params whose schema has to come from their type. */
  readonly params: readonly ParamPlace[];
  /** Branches whose routes are held against what their handlers return. */
  readonly branches: readonly BranchPlace[];
}

/** The place of a call that added a branch, and the labels that its routes name. */
export interface BranchPlace {
  readonly taskId: string;
  readonly labels: readonly string[];
  readonly source: SourceLocation;
}

/** The place of a `param` call, and the name that the DAG gives it. */
export interface ParamPlace {
  readonly name: string;
  readonly source: SourceLocation;
}

/** The key of a place in an annotation. */
export function placeKey({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`;
}
