import type { Microseconds } from "./microseconds.ts";

/**
 * A moment as Python writes an aware UTC `datetime`: `isoformat()` with the separator `T`, `str()` with a space. Microseconds show only when there are any.
 *
 * @example
 * pythonDatetimeText(1_767_225_600_250_000, "T") // "2026-01-01T00:00:00.250000+00:00"
 */
export function pythonDatetimeText(moment: Microseconds, separator: "T" | " "): string {
  const microseconds = ((moment % 1_000_000) + 1_000_000) % 1_000_000;
  const [date, time] = new Date((moment - microseconds) / 1000).toISOString().split("T") as [string, string];
  const fraction = microseconds === 0 ? "" : `.${String(microseconds).padStart(6, "0")}`;
  return `${date}${separator}${time.slice(0, 8)}${fraction}+00:00`;
}
