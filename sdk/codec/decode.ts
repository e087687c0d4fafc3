import { JetwayError } from "../errors/index.ts";
import type { JsonObject, JsonValue } from "../ir/json-value.ts";
import { marker } from "./marker.ts";

/**
 * Reads what `encode` wrote; every call makes a fresh value.
 *
 * @throws JetwayError JW6004 for a marked object that no version of the encoding writes.
 *
 * @example
 * decode({ __jetway__: "bigint", value: "12" }) // 12n
 */
export function decode(json: JsonValue): unknown {
  if (json === null || typeof json !== "object") return json;
  if (isList(json)) return json.map(decode);
  return Object.hasOwn(json, marker) ? decodeMarked(json) : decodeMembers(json);
}

function decodeMembers(json: JsonObject): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(json)) {
    const value = decode(member);
    if (key === "__proto__") {
      Object.defineProperty(members, key, { value, writable: true, enumerable: true, configurable: true });
    } else {
      members[key] = value;
    }
  }
  return members;
}

function decodeMarked(json: JsonObject): unknown {
  const tag = json[marker];
  const value = json["value"];
  if (typeof value === "string") {
    switch (tag) {
      case "date":
        return decodeDate(value, json);
      case "bigint":
        return /^-?\d+$/.test(value) ? BigInt(value) : refuse(json);
      case "number":
        return Number(value);
      case "bytes":
        return new Uint8Array(Buffer.from(value, "base64"));
    }
  }
  if (isList(value)) {
    if (tag === "set") return new Set(value.map(decode));
    if (tag === "map") return new Map(value.map((pair) => decodePair(pair, json)));
  }
  if (tag === "object" && typeof value === "object" && value !== null && !isList(value)) return decodeMembers(value);
  return refuse(json);
}

function decodeDate(text: string, json: JsonObject): Date {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? refuse(json) : date;
}

function decodePair(pair: JsonValue, json: JsonObject): [unknown, unknown] {
  if (!isList(pair) || pair.length !== 2) return refuse(json);
  return [decode(pair[0] ?? null), decode(pair[1] ?? null)];
}

/** `Array.isArray` does not narrow read-only lists. */
function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function refuse(json: JsonObject): never {
  throw new JetwayError(`Cannot read the encoded value ${JSON.stringify(json).slice(0, 120)}.`, {
    code: "JW6004",
    hint: `An object with a member "${marker}" is read as Jetway's own encoding. Rename that member if the value is your own data; else compile and deploy again, so that writer and reader are of one version.`,
  });
}
