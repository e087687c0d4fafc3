import { JetwayError } from "../errors/jetway-error.ts";
import type { InstantOption } from "../ir/option-value.ts";

/**
 * A moment as an option takes it: ISO 8601 text (`"2026-01-01"`, `"2026-01-01T06:00"`, with `Z` or an offset if wanted) or a `Date`. Text without
 * an offset is meant in the time zone of the DAG's schedule, UTC when it has none.
 */
export type InstantInput = string | Date;

const pattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * The moment in the IR's form.
 *
 * @throws JW8011 when it is none.
 */
export function toInstant(value: unknown, place: { readonly name: string; readonly timezone: string }): InstantOption {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return inUtc(value);
  const match = typeof value === "string" ? pattern.exec(value) : null;
  if (match === null) throw noInstant(value, place.name);
  const [, date, clock = "00:00", second = "00", fraction = "", offset] = match;
  const wallClock = `${date}T${clock}:${second}`;
  const checked = new Date(`${wallClock}Z`);
  // Date rolls 30 February over to March instead of refusing it.
  if (Number.isNaN(checked.getTime()) || checked.toISOString().slice(0, 10) !== date)
    throw noInstant(value, place.name);
  if (offset !== undefined && offset !== "Z") {
    const shifted = new Date(`${wallClock}${offset}`);
    if (Number.isNaN(shifted.getTime())) throw noInstant(value, place.name);
    return { kind: "instant", local: shifted.toISOString().slice(0, 19) + microseconds(fraction), timezone: "UTC" };
  }
  return {
    kind: "instant",
    local: wallClock + microseconds(fraction),
    timezone: offset === "Z" ? "UTC" : place.timezone,
  };
}

function inUtc(date: Date): InstantOption {
  const [local = "", fraction = ""] = date.toISOString().slice(0, -1).split(".");
  return { kind: "instant", local: local + microseconds(fraction), timezone: "UTC" };
}

function microseconds(fraction: string): string {
  const digits = fraction.replace(/0+$/, "");
  return digits === "" ? "" : `.${digits.padEnd(6, "0")}`;
}

function noInstant(value: unknown, name: string): JetwayError {
  return new JetwayError(`${name} is ${JSON.stringify(value) ?? String(value)}, which is no moment.`, {
    code: "JW8011",
    hint: 'Write ISO 8601, for example "2026-01-01" or "2026-01-01T06:00:00Z".',
  });
}
