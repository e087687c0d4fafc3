import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { encode } from "../codec/encode.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import type { JsonObject } from "../ir/json-value.ts";
import type { ParamNode } from "../ir/param-node.ts";
import type { SourceLocation } from "../ir/source-location.ts";
import { callerLocation } from "./caller-location.ts";

const brand: unique symbol = Symbol.for("jetway.param");
declare const valueType: unique symbol;

/** A param of a DAG as its options hold it. `HasDefault` says whether a run may leave it out. */
export interface ParamDefinition<out Value, out HasDefault extends boolean = boolean> {
  readonly [brand]: ParamContent;
  readonly [valueType]?: { readonly value: Value; readonly hasDefault: HasDefault };
}

interface ParamContent {
  readonly schema: JsonObject | null;
  readonly options: ParamOptions<unknown>;
  readonly source: SourceLocation | null;
}

/** What a param has beside its schema. */
export interface ParamOptions<Value> {
  /** The value of runs that do not give one. Airflow wants one for every param of a DAG that has a schedule. */
  readonly default?: Value;
  /** Shown in Airflow's trigger form. */
  readonly description?: string;
}

/**
 * A param of a DAG, described by a schema (zod, or any Standard Schema that can describe itself as JSON Schema) or by a plain TypeScript type, which
 * the compiler reads from the source.
 *
 * @throws JW8009 when the schema cannot describe itself as JSON Schema.
 * @example
 * params: {
 *   month: param(z.string().regex(/^\d{4}-\d{2}$/), { default: "2001-01" }),
 *   limit: param<number>({ default: 10 }),
 * }
 * // Python: params={"month": Param("2001-01", type="string", pattern="^\\d{4}-\\d{2}$"), "limit": Param(10, type="number")}
 */
export function param<Schema extends StandardSchemaV1>(
  schema: Schema,
  options: ParamOptions<StandardSchemaV1.InferInput<Schema>> & {
    readonly default: StandardSchemaV1.InferInput<Schema>;
  },
): ParamDefinition<StandardSchemaV1.InferInput<Schema>, true>;
export function param<Schema extends StandardSchemaV1>(
  schema: Schema,
  options?: ParamOptions<StandardSchemaV1.InferInput<Schema>>,
): ParamDefinition<StandardSchemaV1.InferInput<Schema>, false>;
export function param<Value>(options: ParamOptions<Value> & { readonly default: Value }): ParamDefinition<Value, true>;
export function param<Value>(options?: ParamOptions<Value>): ParamDefinition<Value, false>;
export function param(
  first: StandardSchemaV1 | ParamOptions<unknown> = {},
  second: ParamOptions<unknown> = {},
): ParamDefinition<unknown> {
  const source = callerLocation();
  const content = isSchema(first)
    ? { schema: jsonSchemaOf(first), options: second, source }
    : { schema: null, options: first, source };
  return Object.freeze({ [brand]: content });
}

/** Whether a value was made by `param`. */
export function isParamDefinition(value: unknown): value is ParamDefinition<unknown> {
  return typeof value === "object" && value !== null && brand in value;
}

/** The param as the IR has it. */
export function toParamNode(name: string, definition: ParamDefinition<unknown>): ParamNode {
  const { schema, options, source } = definition[brand];
  return {
    kind: "param",
    name,
    schema,
    ...(options.default === undefined ? {} : { default: encode(options.default) }),
    ...(options.description === undefined ? {} : { description: options.description }),
    source,
  };
}

function isSchema(value: unknown): value is StandardSchemaV1 {
  return (typeof value === "object" || typeof value === "function") && value !== null && "~standard" in value;
}

function jsonSchemaOf(schema: StandardSchemaV1): JsonObject {
  const standard = schema["~standard"] as StandardSchemaV1.Props & Partial<StandardJSONSchemaV1.Props>;
  if (standard.jsonSchema === undefined) {
    throw new JetwayError(
      `The ${standard.vendor} schema of a param cannot describe itself as JSON Schema, which Airflow needs for its trigger form and its check.`,
      {
        code: "JW8009",
        hint: "Use a schema library with `~standard.jsonSchema` (zod 4.2 or newer, arktype), or a plain type: param<string>().",
      },
    );
  }
  try {
    const { $schema: _draft, ...described } = standard.jsonSchema.input({ target: "draft-2020-12" });
    return encode(described) as JsonObject;
  } catch (cause) {
    throw new JetwayError(
      `The ${standard.vendor} schema of a param has a part that JSON Schema cannot say (${cause instanceof Error ? cause.message : String(cause)}).`,
      {
        code: "JW8009",
        hint: "Describe the value that a run is given with JSON types, and convert it in a task.",
        cause,
      },
    );
  }
}
