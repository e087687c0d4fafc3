import type { JsonObject, JsonValue } from "../ir/json-value.ts";
import { inspectValue } from "./inspect-value.ts";
import type { LogFields } from "./task-context.ts";

/** Log fields as plain JSON; what JSON cannot hold becomes text. Never throws: a log line must not fail a task. */
export function toLogFields(fields: LogFields): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, toLogValue(value)]));
}

function toLogValue(value: unknown): JsonValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (value instanceof Error) return value.stack ?? String(value);
  if (value instanceof Date || typeof value !== "object") return asText(value);
  if (value instanceof Map || value instanceof Set) return asText(value);
  try {
    return JSON.parse(JSON.stringify(value)) ?? null;
  } catch {
    return asText(value);
  }
}

function asText(value: unknown): string {
  try {
    if (value instanceof Date) return value.toISOString();
    return typeof value === "object" ? inspectValue(value, 4) : String(value);
  } catch {
    return "(cannot be shown)";
  }
}
