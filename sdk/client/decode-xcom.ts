import { decode } from "../codec/decode.ts";
import { marker } from "../codec/marker.ts";
import type { JsonObject, JsonValue } from "../ir/json-value.ts";

/**
 * The value of an XCom as the server stores it: JSON, Jetway's encoding, and the forms in which Airflow writes Python's own types
 * (`airflow.sdk.serde`): a datetime becomes a `Date`, a set a `Set`, a tuple a list, a date its ISO text, a timedelta its seconds. A
 * type that is not known here stays the object that Airflow wrote.
 */
export function decodeXCom(stored: JsonValue): unknown {
  return decode(withoutSerde(stored));
}

/** Airflow's forms rewritten in Jetway's encoding. */
function withoutSerde(stored: JsonValue): JsonValue {
  if (stored === null || typeof stored !== "object") return stored;
  if (isList(stored)) return stored.map(withoutSerde);
  const className = stored["__classname__"];
  const rewrite = typeof className === "string" ? rewriters[className] : undefined;
  const rewritten = rewrite?.(stored["__data__"] ?? null);
  return rewritten ?? mapMembers(stored);
}

/** By Python class; undefined when the data is not what the class writes. */
const rewriters: Readonly<Record<string, (data: JsonValue) => JsonValue | undefined>> = {
  "datetime.datetime": rewriteDatetime,
  "pendulum.datetime.DateTime": rewriteDatetime,
  "datetime.date": (data) => (typeof data === "string" ? data : undefined),
  "datetime.timedelta": (data) => (typeof data === "number" ? data : undefined),
  "builtins.tuple": (data) => (isList(data) ? data.map(withoutSerde) : undefined),
  "builtins.set": rewriteSet,
  "builtins.frozenset": rewriteSet,
};

/** `timestamp` is in seconds, as a float: rounding gives the millisecond back. */
function rewriteDatetime(data: JsonValue): JsonValue | undefined {
  const timestamp = data !== null && typeof data === "object" && !isList(data) ? data["timestamp"] : undefined;
  if (typeof timestamp !== "number") return undefined;
  const date = new Date(Math.round(timestamp * 1000));
  return Number.isNaN(date.getTime()) ? undefined : { [marker]: "date", value: date.toISOString() };
}

function rewriteSet(data: JsonValue): JsonValue | undefined {
  return isList(data) ? { [marker]: "set", value: data.map(withoutSerde) } : undefined;
}

function mapMembers(object: JsonObject): JsonObject {
  const members: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(object)) {
    // Plain assignment to `__proto__` would set the prototype.
    Object.defineProperty(members, key, {
      value: withoutSerde(member),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return members;
}

/** `Array.isArray` does not narrow read-only lists. */
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
