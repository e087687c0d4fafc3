import type { JsonValue } from "../ir/json-value.ts";
import { marker } from "./marker.ts";

/** A run of digits that is a whole number and may be beyond 2^53: not a fraction, no exponent. Inside a string it only costs the slower reading. */
const longInteger = /(?<![\d.])\d{16,}(?![\d.eE])/;

/**
 * Reads JSON that Python wrote, in which an integer beyond 2^53 is exact: it becomes a marked `bigint` of the encoding, for `decode` to read.
 *
 * @throws SyntaxError when the text is no JSON.
 *
 * @example
 * decode(parseJson("9007199254740993")) // 9007199254740993n
 */
export function parseJson(text: string): JsonValue {
  return longInteger.test(text) ? JSON.parse(text, keepInteger) : JSON.parse(text);
}

function keepInteger(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  const source = context?.source;
  return source !== undefined && /^-?\d+$/.test(source) ? { [marker]: "bigint", value: source } : value;
}
