import { formatDuration } from "#sdk/display/format-duration.ts";
import { printable } from "#sdk/display/printable.ts";
import { paintState } from "./state-style.ts";
import { renderTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** A run, as a table shows it. */
export interface ShownRun {
  readonly dagId: string;
  readonly runId: string;
  readonly state: string;
  readonly startDate: Date | null;
  readonly endDate: Date | null;
}

/** A task instance, as a table shows it. */
export interface ShownTaskInstance {
  readonly taskId: string;
  readonly mapIndex: number;
  readonly state: string | null;
  readonly tryNumber: number;
  readonly startDate: Date | null;
  readonly endDate: Date | null;
}

/** Runs as a table: of one DAG, or with the DAG of each. */
export function renderRuns(runs: readonly ShownRun[], terminal: Terminal): string {
  const header = ["run", "state", "started (UTC)", "time"];
  return renderTable(header, runs.map(cellsOf), paint(terminal));
}

/** Runs of several DAGs as a table, each with its DAG. */
export function renderRunsOfDags(runs: readonly ShownRun[], terminal: Terminal): string {
  const header = ["run", "state", "started (UTC)", "time", "dag"];
  return renderTable(
    header,
    runs.map((run) => [...cellsOf(run), run.dagId]),
    paint(terminal),
  );
}

function cellsOf(run: ShownRun): readonly string[] {
  const started = run.startDate?.toISOString().slice(0, 19) ?? "";
  return [printable(run.runId), run.state, started, timeBetween(run.startDate, run.endDate)];
}

/** Task instances of a run as a table. */
export function renderTaskInstances(instances: readonly ShownTaskInstance[], terminal: Terminal): string {
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
