import { encode } from "../codec/encode.ts";
import { didYouMean } from "../errors/did-you-mean.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import type { JsonValue } from "../ir/json-value.ts";
import type { OptionValue, OptionValues } from "../ir/option-value.ts";
import { secondsOf } from "../time/duration.ts";
import { toInstant } from "../time/instant.ts";
import { fitsOptionType } from "./fits-option-type.ts";
import type { OptionSpec, OptionTable, OptionType } from "./option-spec.ts";

/** What options are read with. */
export interface OptionReading {
  readonly table: OptionTable;
  /** Whose options they are, for messages: `task "publish"`. */
  readonly owner: string;
  /** Zone in which moments without an offset are meant. */
  readonly timezone: string;
  /** Other names that are allowed here and read elsewhere. */
  readonly besides?: readonly string[];
}

/**
 * Options as the author wrote them, in the IR's form. Members that are undefined are left out.
 *
 * @throws JW8004 for an unknown name, JW8005, JW8010 or JW8011 for a value of the wrong type.
 */
export function readOptions(options: object, reading: OptionReading): OptionValues {
  const values: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(options)) {
    if (reading.besides?.includes(name) === true) continue;
    const spec = Object.hasOwn(reading.table, name) ? reading.table[name] : undefined;
    if (spec === undefined) throw unknownOption(name, reading);
    if (value !== undefined) values[name] = toOptionValue(name, value, spec, reading);
  }
  return values;
}

function toOptionValue(name: string, value: unknown, spec: OptionSpec, reading: OptionReading): OptionValue {
  const place = `Option "${name}" of ${reading.owner}`;
  if (spec.type === "duration") return { kind: "duration", seconds: secondsOf(value, place) };
  if (spec.type === "instant") return toInstant(value, { name: place, timezone: reading.timezone });
  if (!fitsOptionType(value, spec.type)) throw wrongValue(place, value, spec.type);
  return { kind: "json", value: plainJson(place, value) };
}

function plainJson(place: string, value: unknown): JsonValue {
  try {
    const encoded = encode(value);
    if (!JSON.stringify(encoded).includes('"__jetway__"')) return encoded;
  } catch (cause) {
    throw new JetwayError(`${place} is not plain data: ${cause instanceof Error ? cause.message : String(cause)}`, {
      code: "JW8005",
      cause,
    });
  }
  throw new JetwayError(`${place} is not plain data: it may hold text, numbers, booleans, lists and objects only.`, {
    code: "JW8005",
  });
}

function unknownOption(name: string, reading: OptionReading): JetwayError {
  const known = [...Object.keys(reading.table), ...(reading.besides ?? [])];
  const camelCased = name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  return new JetwayError(`Option "${name}" of ${reading.owner} is not one that Airflow knows.`, {
    code: "JW8004",
    hint: didYouMean(camelCased, known) ?? `The options are ${known.sort().join(", ")}.`,
  });
}

function wrongValue(place: string, value: unknown, type: OptionType): JetwayError {
  const wanted = {
    text: "text",
    integer: "a whole number",
    boolean: "true or false",
    factor: "true, false or a number",
    duration: "a length of time",
    instant: "a moment",
    textList: "a list of texts",
    json: "plain data",
  };
  const examples = {
    text: `"text"`,
    integer: "2",
    boolean: "true",
    factor: "1.5",
    duration: "minutes(5)",
    instant: `"2026-01-01"`,
    textList: `["one", "two"]`,
    json: "{ key: 1 }",
  };
  if (typeof type !== "object") {
    return new JetwayError(`${place} is ${shown(value)}, but Airflow takes ${wanted[type]}.`, {
      code: "JW8005",
      hint: `Write for example ${examples[type]}.`,
    });
  }
  const suggestion = typeof value === "string" ? didYouMean(value, type.oneOf) : undefined;
  return new JetwayError(`${place} is ${shown(value)}, which Airflow does not know.`, {
    code: "JW8005",
    hint: suggestion ?? `It is one of ${type.oneOf.map((word) => `"${word}"`).join(", ")}.`,
  });
}

function shown(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint" || typeof value === "symbol") return String(value);
  return JSON.stringify(value) ?? String(value);
}
