import { JetwayError } from "#sdk/errors/index.ts";
import type { JsonValue } from "#sdk/ir/index.ts";

/** Values of the options that carry params. */
export interface ParamOptions {
  /** Each `name=value`. */
  readonly param?: readonly string[];
  /** JSON of an object. */
  readonly params?: string;
}

/**
 * The params of `--params` and, over them, of each `--param`, whose value is JSON when it is JSON and text otherwise. Throws JW0008 for what is
 * neither.
 */
export function readParams(options: ParamOptions): Readonly<Record<string, JsonValue>> {
  const single = readNamedValues("--param", "name=value", options.param);
  return Object.fromEntries([...Object.entries(readObject(options.params)), ...Object.entries(single)]);
}

/** The values of an option that is repeated as `name=value`; a value is JSON when it is JSON and text otherwise. Throws JW0008. */
export function readNamedValues(
  option: string,
  form: string,
  texts: readonly string[] = [],
): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(
    texts.map((text) => {
      const separator = text.indexOf("=");
      if (separator < 1) {
        throw new JetwayError(`${option} ${JSON.stringify(text)} is not ${form}.`, {
          code: "JW0008",
          hint: `Write it like ${option} month=2001-01; a value is JSON, or text.`,
        });
      }
      const value = text.slice(separator + 1);
      return [text.slice(0, separator), jsonOrText(value)];
    }),
  );
}

function readObject(text: string | undefined): Readonly<Record<string, JsonValue>> {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new JetwayError(`--params is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      code: "JW0008",
      hint: `Write it like --params '{"month": "2001-01"}', or use --param month=2001-01.`,
      cause,
    });
  }
  if (isObject(value)) return value;
  throw new JetwayError("--params is not the JSON of an object.", {
    code: "JW0008",
    hint: `Write it like --params '{"month": "2001-01"}'.`,
  });
}

function isObject(value: unknown): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function jsonOrText(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
