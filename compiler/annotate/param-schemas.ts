import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { JsonObject } from "#sdk/ir/json-value.ts";
import { type AnnotationRequest, type ParamPlace, placeKey } from "./annotation.ts";
import type { CheckedModule } from "./checked-module.ts";
import { findCall } from "./find-call.ts";
import type { SourceReader } from "./source-reader.ts";
import { childList, tryChild } from "./syntax-tree.ts";
import { tryTypeNodeSchema } from "./type-node-schema.ts";

/** What the types of params came to. */
export interface ParamSchemas {
  readonly schemas: Readonly<Record<string, JsonObject>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Files that the type checker read, relative to the project's root. */
  readonly files: readonly string[];
}

/** The schemas of params that are described by a TypeScript type alone. */
export async function readParamSchemas(request: AnnotationRequest, reader: SourceReader): Promise<ParamSchemas> {
  const schemas: Record<string, JsonObject> = {};
  const diagnostics: Diagnostic[] = [];
  let checked: CheckedModule | undefined;
  for (const param of request.params) {
    const tree = reader.tryRead(param.source.file);
    const call = tree === undefined ? undefined : findCall(tree, param.source);
    const schema = tryTypeNodeSchema(childList(tryChild(call, "typeArguments"), "params")[0]);
    if (schema !== undefined) {
      schemas[placeKey(param.source)] = schema;
      continue;
    }
    // Loaded here and nowhere else: most types are written out in place.
    checked ??= new (await import("./checked-module.ts")).CheckedModule(request);
    const result = checked.describe(param.source.file, call?.start ?? -1);
    if ("schema" in result) schemas[placeKey(param.source)] = result.schema;
    else diagnostics.push(notDescribable(param, result.reason));
  }
  return { schemas, diagnostics, files: checked?.files ?? [] };
}

function notDescribable(param: ParamPlace, reason: string): Diagnostic {
  return diagnostic("JW1015", {
    message: `The type of param "${param.name}" cannot be described to Airflow because ${reason}. Airflow checks what a run is given by JSON Schema.`,
    hint: `Use types that JSON has, or give a schema: ${param.name}: param(z.string()).`,
    source: param.source,
  });
}
