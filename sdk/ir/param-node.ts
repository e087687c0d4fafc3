import type { JsonObject, JsonValue } from "./json-value.ts";
import type { SourceLocation } from "./source-location.ts";

/** A param of a DAG. */
export interface ParamNode {
  readonly kind: "param";
  readonly name: string;
  /** JSON Schema (2020-12) of the value; null while it has still to be read from the TypeScript type by the annotate pass. */
  readonly schema: JsonObject | null;
  /** Absent when the param has to be given for each run. */
  readonly default?: JsonValue;
  readonly description?: string;
  readonly source: SourceLocation | null;
}
