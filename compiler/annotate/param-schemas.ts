import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { Project, type Type, ts } from "ts-morph";
import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { JsonObject } from "#sdk/ir/json-value.ts";
import type { SourceLocation } from "#sdk/ir/source-location.ts";
import { type AnnotationRequest, type ParamPlace, placeKey } from "./annotation.ts";
import { checkedTypeSchema, TypeNotDescribable } from "./checked-type-schema.ts";
import { findCall } from "./find-call.ts";
import type { SourceReader } from "./source-reader.ts";
import { tryTypeNodeSchema } from "./type-node-schema.ts";

/** What the types of params came to. */
export interface ParamSchemas {
  readonly schemas: Readonly<Record<string, JsonObject>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Files that the type checker read, relative to the project's root. */
  readonly files: readonly string[];
}

/** The schemas of params that are described by a TypeScript type alone. */
export function readParamSchemas(request: AnnotationRequest, reader: SourceReader): ParamSchemas {
  const schemas: Record<string, JsonObject> = {};
  const diagnostics: Diagnostic[] = [];
  let checked: CheckedModule | undefined;
  for (const param of request.params) {
    const file = reader.tryRead(param.source.file);
    const written = file === undefined ? undefined : findCall(file, param.source)?.typeArguments?.[0];
    const schema = written === undefined ? undefined : tryTypeNodeSchema(written);
    if (schema !== undefined) {
      schemas[placeKey(param.source)] = schema;
      continue;
    }
    checked ??= new CheckedModule(request);
    const result = checked.describe(param.source);
    if ("schema" in result) schemas[placeKey(param.source)] = result.schema;
    else diagnostics.push(notDescribable(param, result.reason));
  }
  return { schemas, diagnostics, files: checked?.files ?? [] };
}

/** The module under the type checker; made only when a type names another one. */
class CheckedModule {
  readonly #project: Project;
  readonly #root: string;

  constructor({ root, module }: AnnotationRequest) {
    const tsconfig = resolve(root, "tsconfig.json");
    const compilerOptions = { noEmit: true, allowImportingTsExtensions: true };
    this.#root = root;
    this.#project = existsSync(tsconfig)
      ? new Project({ tsConfigFilePath: tsconfig, skipAddingFilesFromTsConfig: true, compilerOptions })
      : new Project({
          compilerOptions: {
            ...compilerOptions,
            strict: true,
            module: ts.ModuleKind.NodeNext,
            moduleResolution: ts.ModuleResolutionKind.NodeNext,
            target: ts.ScriptTarget.ES2024,
          },
        });
    this.#project.addSourceFileAtPath(resolve(root, module));
    this.#project.resolveSourceFileDependencies();
  }

  get files(): readonly string[] {
    const paths = this.#project.getSourceFiles().filter((file) => !file.isInNodeModules());
    return paths.map((file) => relative(this.#root, file.getFilePath()).split(sep).join("/"));
  }

  describe(source: SourceLocation): { readonly schema: JsonObject } | { readonly reason: string } {
    const type = this.#valueTypeAt(source);
    if (type === undefined) return { reason: "the type checker cannot tell it" };
    try {
      return { schema: checkedTypeSchema(type) };
    } catch (error) {
      if (error instanceof TypeNotDescribable) return { reason: error.message };
      throw error;
    }
  }

  /** The type that was written, else what was inferred for `Value` of `ParamDefinition<Value, HasDefault>`. */
  #valueTypeAt(source: SourceLocation): Type | undefined {
    const file = this.#project.getSourceFile(resolve(this.#root, source.file));
    const found = file && findCall(file.compilerNode, source);
    const call =
      found && file.getDescendantAtPos(found.getStart())?.getFirstAncestorByKind(ts.SyntaxKind.CallExpression);
    return call?.getTypeArguments()[0]?.getType() ?? call?.getReturnType().getTypeArguments()[0];
  }
}

function notDescribable(param: ParamPlace, reason: string): Diagnostic {
  return diagnostic("JW1015", {
    message: `The type of param "${param.name}" cannot be described to Airflow because ${reason}. Airflow checks what a run is given by JSON Schema.`,
    hint: `Use types that JSON has, or give a schema: ${param.name}: param(z.string()).`,
    source: param.source,
  });
}
