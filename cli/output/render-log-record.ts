import type { LogRecord } from "#sdk/client/index.ts";
import { printable } from "#sdk/display/printable.ts";
import type { Terminal } from "./terminal.ts";

/** What Airflow adds to every line: the command line has named it already. `--json` has all of it. */
const surroundings: ReadonlySet<string> = new Set([
  ...["ti", "ti_id", "dag_id", "task_id", "run_id", "try_number", "map_index", "region_id", "region_index"],
  ...["filename", "lineno", "loc", "error_detail"],
]);

/** A line of a task's log as a person reads it; undefined for a mark that only folds lines in Airflow's UI. */
export function renderLogRecord(record: LogRecord, terminal: Pick<Terminal, "style">): string | undefined {
  const { timestamp, level, message, fields } = record;
  if (message === "::endgroup::" || message.startsWith("::group::")) return undefined;
  const time = timestamp === null ? "" : `${terminal.style("dim", timestamp.toISOString())} `;
  const name = level === null ? "" : `${paintLevel(level, terminal)} `;
  const own = Object.entries(fields).filter(([key]) => !surroundings.has(key));
  const more = own.map(([key, value]) => ` ${key}=${printable(JSON.stringify(value) ?? "")}`).join("");
  const errors = describeErrors(fields["error_detail"]).map((line) => `\n  ${printable(line)}`);
  return `${time}${name}${printable(message)}${terminal.style("dim", more)}${errors.join("")}`;
}

function paintLevel(level: string, terminal: Pick<Terminal, "style">): string {
  const padded = level.padEnd(7);
  if (level === "warning") return terminal.style("yellow", padded);
  return level === "error" || level === "critical" ? terminal.style("red", padded) : padded;
}

/** An exception as Airflow logs it: a list, the outermost first, each with the frames that led to it. */
function describeErrors(detail: unknown): readonly string[] {
  if (!Array.isArray(detail)) return [];
  return detail.filter(isObject).flatMap((error: Readonly<Record<string, unknown>>) => {
    const frames = Array.isArray(error["frames"]) ? error["frames"].filter(isObject) : [];
    const reason = `${String(error["exc_type"])}: ${String(error["exc_value"])}`;
    return [
      ...frames.map((frame) => `at ${String(frame["name"])} (${String(frame["filename"])}:${String(frame["lineno"])})`),
      ...reason.split("\n"),
    ];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
