/**
 * A moment as Python writes an aware UTC `datetime`: `isoformat()` with the separator `T`, `str()` with a space. Microseconds show only when there are any.
 *
 * @example
 * pythonDatetimeText(new Date("2026-01-01T00:00:00.250Z"), "T") // "2026-01-01T00:00:00.250000+00:00"
 */
export function pythonDatetimeText(moment: Date, separator: "T" | " "): string {
  const [date, time] = moment.toISOString().split("T") as [string, string];
  const [seconds, milliseconds] = time.slice(0, -1).split(".") as [string, string];
  return `${date}${separator}${seconds}${milliseconds === "000" ? "" : `.${milliseconds}000`}+00:00`;
}
