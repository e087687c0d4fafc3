import type { JsonValue } from "./json-value.ts";

/**
 * What a task's input is, before the run exists: data, not a string. The emitter prints an expression as a binding of the runtime (TypeScript and
 * Python tasks) or as Jinja (provider operators); the local scheduler evaluates it.
 */
export type Expression =
  | LiteralExpression
  | XComExpression
  | ParamExpression
  | GroupInputExpression
  | MapInputExpression
  | RunExpression
  | TemplateExpression
  | JinjaExpression
  | ListExpression
  | ObjectExpression;

/** A value known when the DAG is written, in the encoding of `sdk/codec` (plain JSON unless it holds dates, big integers, maps, sets or bytes). */
export interface LiteralExpression {
  readonly kind: "literal";
  readonly value: JsonValue;
}

/** One step into a value: an object's key or a list's index. */
export type PathSegment = string | number;

/**
 * The XCom that another task of the same DAG pushed, or a member of it. Of a mapped task, or one in a mapped group that the reader is outside of, it
 * is the list of what its instances pushed, by map index.
 */
export interface XComExpression {
  readonly kind: "xcom";
  readonly taskId: string;
  /** XCom key; what a task returns has the key `return_value`. */
  readonly key: string;
  /** Members to step into; empty for the whole value. */
  readonly path: readonly PathSegment[];
}

/** A param of the run, or a member of it. */
export interface ParamExpression {
  readonly kind: "param";
  readonly name: string;
  readonly path: readonly PathSegment[];
}

/** An input of the mapped group around a task: the item of the instance (`MappedArgument`), or a member of it. */
export interface GroupInputExpression {
  readonly kind: "groupInput";
  readonly groupId: string;
  readonly name: string;
  readonly path: readonly PathSegment[];
}

/** An input of the mapped task itself, or a member of it: what the name of each of its instances is made of. Nowhere else. */
export interface MapInputExpression {
  readonly kind: "mapInput";
  readonly name: string;
  readonly path: readonly PathSegment[];
}

/** The fields of a run that an expression may name; each is the Airflow context key of the same name in snake case. */
export const runFields = [
  "dagId",
  "runId",
  "logicalDate",
  "dataIntervalStart",
  "dataIntervalEnd",
  "ds",
  "dsNodash",
  "ts",
  "tsNodash",
] as const;

/** A field of the run, such as `ds` or `logicalDate`. */
export type RunField = (typeof runFields)[number];

/** A field of the run. `logicalDate` and the data interval are dates, the others are text. */
export interface RunExpression {
  readonly kind: "run";
  readonly field: RunField;
}

/** Text with expressions in it; never read as Jinja. The parts are joined as text. */
export interface TemplateExpression {
  readonly kind: "template";
  readonly parts: readonly Expression[];
}

/** Raw Jinja, rendered by Airflow in a provider operator's template field. Offline its value must be given. */
export interface JinjaExpression {
  readonly kind: "jinja";
  readonly template: string;
}

/** A list of which at least one item is not a literal. */
export interface ListExpression {
  readonly kind: "list";
  readonly items: readonly Expression[];
}

/** An object of which at least one value is not a literal. */
export interface ObjectExpression {
  readonly kind: "object";
  readonly entries: Readonly<Record<string, Expression>>;
}
