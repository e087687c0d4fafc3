import type { JsonValue } from "./json-value.ts";

/** An option of a DAG or of an operator in the IR: JSON, or one of the value types that JSON lacks. */
export type OptionValue = JsonOption | DurationOption | InstantOption;

/** Plain data: text, numbers, booleans, lists and objects of these. */
export interface JsonOption {
  readonly kind: "json";
  readonly value: JsonValue;
}

/** A length of time (`datetime.timedelta`). */
export interface DurationOption {
  readonly kind: "duration";
  readonly seconds: number;
}

/** A moment (`pendulum.datetime`). */
export interface InstantOption {
  readonly kind: "instant";
  /** Wall clock without offset, ISO 8601: `2026-01-01T00:00:00`, up to microseconds. */
  readonly local: string;
  /** IANA name of the zone in which `local` is meant. */
  readonly timezone: string;
}

/** Options by their camel-cased Airflow name, only those that the author gave. */
export type OptionValues = Readonly<Record<string, OptionValue>>;
