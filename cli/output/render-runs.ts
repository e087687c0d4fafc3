import type { DagRun, TaskInstance } from "#sdk/client/index.ts";
import { formatDuration } from "#sdk/display/format-duration.ts";
import { printable } from "#sdk/display/printable.ts";
import { paintState } from "./state-style.ts";
import { renderTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** Runs of a DAG as a table. */
export function renderRuns(runs: readonly DagRun[], terminal: Terminal): string {
  const rows = runs.map((run) => [
    printable(run.runId),
    run.state,
    run.startDate?.toISOString().slice(0, 19) ?? "",
    timeBetween(run.startDate, run.endDate),
  ]);
  return renderTable(["run", "state", "started (UTC)", "time"], rows, paint(terminal));
}

/** Task instances of a run as a table. */
export function renderTaskInstances(instances: readonly TaskInstance[], terminal: Terminal): string {
  const rows = instances.map((instance) => [
    printable(instance.mapIndex < 0 ? instance.taskId : `${instance.taskId} [${instance.mapIndex}]`),
    instance.state ?? "none",
    String(instance.tryNumber),
    timeBetween(instance.startDate, instance.endDate),
  ]);
  return renderTable(["task", "state", "try", "time"], rows, paint(terminal));
}

function timeBetween(start: Date | null, end: Date | null): string {
  return start === null || end === null ? "" : formatDuration(end.getTime() - start.getTime());
}

function paint(terminal: Terminal): (text: string, column: number, row: number) => string {
  return (text, column, row) => {
    if (row < 0) return terminal.style("dim", text);
    return column === 1 ? paintState(terminal, text.trim(), text) : text;
  };
}
