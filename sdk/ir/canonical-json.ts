import type { JsonValue } from "./json-value.ts";

/**
 * JSON text that is the same for equal data: object keys sorted by code unit, no white space, absent members left out.
 *
 * @example
 * canonicalJson({ b: 1, a: [true] }) // '{"a":[true],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item) => sorted(item) ?? null);
  if (value === null || typeof value !== "object") return value as JsonValue | undefined;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  // A null prototype keeps a member called `__proto__` a member.
  const copy: Record<string, JsonValue> = Object.create(null);
  for (const [key, member] of entries) {
    const kept = sorted(member);
    if (kept !== undefined) copy[key] = kept;
  }
  return copy;
}
