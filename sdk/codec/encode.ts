import { JetwayError } from "../errors/index.ts";
import type { JsonValue } from "../ir/json-value.ts";
import { type EncodingPath, renderPath } from "./encoding-path.ts";
import { marker, maximumDepth, type Tag } from "./marker.ts";

/**
 * Turns a value into plain JSON that `decode` reads back. JSON's own values stay as they are (-0 becomes 0, as in JSON); `Date`, `bigint`, `Map`, `Set` and
 * `Uint8Array` become marked objects; members that are `undefined` are left out, any other `undefined` is null. Nothing is shared with the value.
 *
 * @throws JetwayError JW6001 for what cannot be carried (functions, symbols, class instances, NaN, dates that Python lacks), JW6002 for a value that
 * contains itself, JW6003 for one that nests too deep; each names the path, which begins with `name`.
 *
 * @example
 * encode({ at: new Date(0) }) // { at: { __jetway__: "date", value: "1970-01-01T00:00:00.000Z" } }
 */
export function encode(value: unknown, name = "value"): JsonValue {
  return encodeAt(value, { depth: 0, ancestors: new Set(), name, path: [] });
}

/** Where the walk is: `path` and `ancestors` are pushed and popped, so that a large value costs no copies. */
interface Walk {
  depth: number;
  readonly name: string;
  readonly ancestors: Set<object>;
  readonly path: EncodingPath;
}

function encodeAt(value: unknown, walk: Walk): JsonValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return encodeNumber(value, walk);
    case "undefined":
      return null;
    case "bigint":
      return marked("bigint", value.toString());
    case "object":
      return value === null ? null : encodeObject(value, walk);
    case "function":
      return refuse(value.name === "" ? "a function" : `the function ${value.name}`, walk);
    default:
      return refuse("a symbol", walk);
  }
}

function encodeNumber(value: number, walk: Walk): JsonValue {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  if (!Number.isFinite(value)) return refuse(String(value), walk, "Return null where there is no number.");
  // From 1e21 on JSON.stringify writes an exponent itself.
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? marked("number", value.toExponential()) : value;
}

function encodeObject(value: object, walk: Walk): JsonValue {
  if (value instanceof Date) return encodeDate(value, walk);
  if (value instanceof Uint8Array) {
    return marked("bytes", Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64"));
  }
  if (walk.ancestors.has(value)) return refuseCycle(walk);
  walk.ancestors.add(value);
  const encoded = encodeContainer(value, walk);
  walk.ancestors.delete(value);
  return encoded;
}

function encodeContainer(value: object, walk: Walk): JsonValue {
  if (Array.isArray(value)) return encodeList(value, walk, 1);
  if (value instanceof Map) {
    return marked("map", encodeList([...value], walk, 2));
  }
  if (value instanceof Set) {
    return marked("set", encodeList([...value], walk, 2));
  }
  if (!isPlainObject(value)) {
    return refuseInstance(value, walk);
  }
  if (!Object.hasOwn(value, marker)) return encodeMembers(value, walk, 1);
  return marked("object", encodeMembers(value, walk, 2));
}

function encodeList(items: readonly unknown[], walk: Walk, levels: number): JsonValue {
  enter(walk, levels);
  const list: JsonValue[] = new Array(items.length);
  for (let index = 0; index < items.length; index++) {
    walk.path.push(index);
    list[index] = encodeAt(items[index], walk);
    walk.path.pop();
  }
  walk.depth -= levels;
  return list;
}

function encodeMembers(value: object, walk: Walk, levels: number): JsonValue {
  enter(walk, levels);
  const members: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    walk.path.push(key);
    const encoded = encodeAt(member, walk);
    walk.path.pop();
    if (key === "__proto__") defineMember(members, key, encoded);
    else members[key] = encoded;
  }
  walk.depth -= levels;
  return members;
}

/** Plain assignment to `__proto__` would set the prototype. */
function defineMember(members: Record<string, JsonValue>, key: string, value: JsonValue): void {
  Object.defineProperty(members, key, { value, writable: true, enumerable: true, configurable: true });
}

function encodeDate(value: Date, walk: Walk): JsonValue {
  const year = value.getUTCFullYear();
  if (Number.isNaN(year)) return refuse("an invalid Date", walk);
  if (year < 1 || year > 9999) {
    return refuse(`a Date in the year ${year}`, walk, "Airflow stores dates as Python datetimes: the years 1 to 9999.");
  }
  return marked("date", value.toISOString());
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // The second test accepts an object of another realm (a worker, a VM context).
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function marked(tag: Tag, value: JsonValue): JsonValue {
  return { [marker]: tag, value };
}

function enter(walk: Walk, levels: number): void {
  walk.depth += levels;
  if (walk.depth <= maximumDepth) return;
  throw new JetwayError(`The value nests deeper than ${maximumDepth} levels at ${renderPath(walk.name, walk.path)}.`, {
    code: "JW6003",
    hint: "Flatten it, for example into a list of rows that name their parent: Airflow's XCom serializer and Python's JSON reader are recursive.",
  });
}

function refuseCycle(walk: Walk): never {
  throw new JetwayError(`The value contains itself at ${renderPath(walk.name, walk.path)}.`, {
    code: "JW6002",
    hint: "Return a copy without the reference back, or an id in its place: XComs and inputs are stored as JSON.",
  });
}

function refuseInstance(value: object, walk: Walk): never {
  if (value instanceof Promise) return refuse("a Promise", walk, "Is an await missing?");
  const name: unknown = value.constructor?.name;
  const what =
    typeof name === "string" && name !== "" ? `an instance of ${name}` : "an object with a prototype of its own";
  return refuse(what, walk);
}

function refuse(what: string, walk: Walk, hint?: string): never {
  throw new JetwayError(`Cannot serialise ${what} at ${renderPath(walk.name, walk.path)}.`, {
    code: "JW6001",
    hint:
      hint ??
      "XComs and inputs hold JSON, Date, bigint, Map, Set and Uint8Array: return the plain fields that the next task needs.",
  });
}
