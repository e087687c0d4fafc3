import type { TaskInstanceState } from "../engine/task-instance-state.ts";
import { cutToWidth, displayWidth } from "./fit-text.ts";
import { formatDuration } from "./format-duration.ts";
import { printableLine } from "./printable.ts";
import type { RunTreeRow } from "./run-tree.ts";

/** How the tree is printed. */
export interface RunTreeStyle {
  /** Columns that a line may take. */
  readonly width: number;
  /** Colours a text that shows a state. */
  readonly paintState: (state: TaskInstanceState, text: string) => string;
  /** Sets a text back. */
  readonly dim: (text: string) => string;
  /** Lines that a reader should look at first; without any there is no column for the mark. */
  readonly isMarked?: (row: RunTreeRow) => boolean;
}

/** Columns of text without colours or marks. */
export const plainTreeStyle: RunTreeStyle = { width: 160, paintState: (_state, text) => text, dim: (text) => text };

const header = ["task", "state", "tries", "time", "why"] as const;

/** The tree of a run as lines, none of them wider than the width and none ending in spaces. */
export function renderRunTree(rows: readonly RunTreeRow[], style: RunTreeStyle): readonly string[] {
  const cells = rows.map(cellsOf);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => displayWidth(row[column] ?? ""))),
  );
  const [labelWidth = 0, ...others] = widths;
  // Half of the line at most: long names shall not push the states out of sight.
  widths[0] = Math.min(labelWidth, Math.max(16, Math.floor(style.width / 2)));
  const hasNotes = rows.some(({ note }) => note !== "");
  const columns = hasNotes ? header.length : header.length - 1;
  const indent = style.isMarked === undefined ? 0 : 2;
  const before = indent + widths[0] + others.slice(0, 3).reduce((sum, width) => sum + width + 2, 0) + 2;
  const line = (texts: readonly string[], paint: (text: string, column: number) => string, mark: string): string => {
    const laidOut = texts.slice(0, columns).map((text, column) => {
      const width = column === 4 ? Math.max(8, style.width - before) : (widths[column] ?? 0);
      const cut = displayWidth(text) > width ? cutToWidth(text, width) : text;
      const filler = " ".repeat(Math.max(0, width - displayWidth(cut)));
      if (column === 2 || column === 3) return filler + paint(cut, column);
      return column === columns - 1 ? paint(cut, column) : paint(cut, column) + filler;
    });
    return `${mark}${laidOut.join("  ")}`.trimEnd();
  };
  const title = line(header, (text) => style.dim(text), " ".repeat(indent));
  const body = rows.map((row, index) => {
    const mark = indent === 0 ? "" : style.isMarked?.(row) === true ? "> " : "  ";
    return line(cells[index] ?? [], (text, column) => paintCell(row, text, column, style), mark);
  });
  return [title, ...body];
}

function cellsOf(row: RunTreeRow): readonly string[] {
  const label = "  ".repeat(row.depth) + printableLine(row.label);
  if (row.kind === "group") return [label, "", "", "", ""];
  const time = row.milliseconds === null ? "" : formatDuration(row.milliseconds);
  const note = printableLine(row.note.split("\n", 1)[0] ?? "");
  return [label, describeStates(row), String(row.tries), time, note];
}

/** `success`, or `10 success, 2 failed` for a mapped task whose instances differ. */
function describeStates({ states }: RunTreeRow): string {
  const [first, ...others] = states;
  if (first === undefined) return "none";
  if (others.length === 0) return first[0];
  return [...states].map(([state, count]) => `${count} ${state}`).join(", ");
}

function paintCell(row: RunTreeRow, text: string, column: number, style: RunTreeStyle): string {
  if (text === "") return "";
  if (column === 0) return row.kind === "group" ? style.dim(text) : text;
  if (column !== 1) return column === 4 ? text : style.dim(text);
  const state = tellingState(row);
  return state === undefined ? text : style.paintState(state, text);
}

const byUrgency: readonly TaskInstanceState[] = ["failed", "up_for_retry", "upstream_failed", "running", "queued"];

/** The state that gives a line its colour. */
function tellingState({ states }: RunTreeRow): TaskInstanceState | undefined {
  const [first] = states.keys();
  return byUrgency.find((state) => states.has(state)) ?? first;
}
