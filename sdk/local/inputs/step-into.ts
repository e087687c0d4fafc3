import { marker } from "../../codec/index.ts";
import { JetwayError } from "../../errors/index.ts";
import type { JsonObject, JsonValue, PathSegment } from "../../ir/index.ts";

/**
 * A member of an encoded value; a negative index counts from the end of a list.
 *
 * @throws JW4007 when there is no such member; the message says where the value comes from and which members it has.
 */
export function stepInto(value: JsonValue, path: readonly PathSegment[], origin: string): JsonValue {
  let current = value;
  for (const [depth, segment] of path.entries()) {
    const member = memberOf(current, segment);
    if (member === undefined) throw missingMember(current, path.slice(0, depth + 1), origin);
    current = member;
  }
  return current;
}

function memberOf(value: JsonValue, segment: PathSegment): JsonValue | undefined {
  if (Array.isArray(value))
    return typeof segment === "number" ? (value as readonly JsonValue[]).at(segment) : undefined;
  const members = membersOf(value);
  return members !== undefined && Object.hasOwn(members, segment) ? members[segment] : undefined;
}

/** The members of an object of the author's; undefined for everything else, dates and maps included. */
function membersOf(value: JsonValue): JsonObject | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const object = value as JsonObject;
  if (!Object.hasOwn(object, marker)) return object;
  return object[marker] === "object" ? (object["value"] as JsonObject) : undefined;
}

function missingMember(value: JsonValue, path: readonly PathSegment[], origin: string): JetwayError {
  const written = path.map((segment) => (typeof segment === "number" ? `[${segment}]` : `.${segment}`)).join("");
  return new JetwayError(`There is no ${written} in ${origin}: ${describe(value)}.`, {
    code: "JW4007",
    hint: "Return that member from the task, or read one that is there.",
  });
}

function describe(value: JsonValue): string {
  if (value === null) return "the value is null (nothing was returned)";
  if (Array.isArray(value)) return `the list has ${value.length} ${value.length === 1 ? "item" : "items"}`;
  const members = membersOf(value);
  if (members === undefined) {
    const tag = typeof value === "object" ? (value as JsonObject)[marker] : typeof value;
    return `the value is a ${String(tag)}`;
  }
  const names = Object.keys(members);
  if (names.length === 0) return "the object has no members";
  const shown = names.slice(0, 10).join(", ");
  return `the object has ${shown}${names.length > 10 ? ` and ${names.length - 10} more` : ""}`;
}
