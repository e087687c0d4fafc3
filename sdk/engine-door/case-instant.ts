import type { Microseconds } from "../time/microseconds.ts";
import { pythonDatetimeText } from "../time/python-datetime-text.ts";
import { secondsToMicroseconds } from "../time/seconds-to-microseconds.ts";
import { CaseError } from "./case-error.ts";

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Python's years are those from 1 to 9999. */
const firstSecond = -62_135_596_800;
const endSecond = 253_402_300_800;

/**
 * A moment of a case: seconds since 1970, or ISO 8601, which means UTC when it names no offset.
 *
 * @throws CaseError when it is none.
 */
export function readInstant(value: unknown, where: string): Microseconds {
  if (typeof value === "number" && value >= firstSecond && value < endSecond) return secondsToMicroseconds(value);
  const match = typeof value === "string" ? pattern.exec(value) : null;
  if (match === null) throw new CaseError(`${where} is ${JSON.stringify(value) ?? "missing"}, not a moment`);
  const [, date = "", clock = "00:00", second = "00", fraction = "", offset = "Z"] = match;
  const wallClock = Date.parse(`${date}T${clock}:${second}Z`);
  if (Number.isNaN(wallClock) || new Date(wallClock).toISOString().slice(0, 10) !== date) {
    throw new CaseError(`${where} is ${JSON.stringify(value)}, not a moment`);
  }
  return (wallClock - readOffset(offset)) * 1000 + Number(fraction.padEnd(6, "0").slice(0, 6));
}

/** In milliseconds. */
function readOffset(text: string): number {
  if (text.toUpperCase() === "Z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(":", ""));
  return minutes * (text.startsWith("-") ? -60_000 : 60_000);
}

/** `2024-01-01T00:00:00Z`, with microseconds only when there are any. */
export function writeInstant(moment: Microseconds): string {
  return pythonDatetimeText(moment, "T").replace("+00:00", "Z");
}
