import type { Json } from "./reduce-description.ts";

const lineWidth = 140;

/** JSON that is small and still shows a change as a changed line: whatever fits on a line is on one. */
export function printCompactJson(value: Json, indent = "", reserved = 0): string {
  const flat = JSON.stringify(value);
  if (typeof value !== "object" || value === null || indent.length + reserved + flat.length <= lineWidth) return flat;
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${printCompactJson(item, inner)}`);
    return `[\n${items.join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const name = JSON.stringify(key);
    return `${inner}${name}: ${printCompactJson(member, inner, name.length + 2)}`;
  });
  return `{\n${members.join(",\n")}\n${indent}}`;
}
