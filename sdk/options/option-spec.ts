import type { AirflowVersion } from "../ir/airflow-version.ts";

/** What an option's value may be; the author's side of it is the documented interface beside the table. */
export type OptionType =
  | "text"
  | "integer"
  | "boolean"
  /** True or false, or how many times more. */
  | "factor"
  | "duration"
  | "instant"
  | "textList"
  | "json"
  /** One of a fixed list of words. */
  | { readonly oneOf: readonly string[] };

/** One option of Airflow's `DAG` or `BaseOperator`, as data: read by the authoring layer, the rules and the emitter. */
export interface OptionSpec {
  /** Airflow's keyword argument. */
  readonly python: string;
  readonly type: OptionType;
  /** The first minor that accepts it. */
  readonly since: AirflowVersion;
}

/** Options by their camel-cased name. */
export type OptionTable = Readonly<Record<string, OptionSpec>>;
