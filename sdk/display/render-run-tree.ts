import type { TaskInstanceState } from "../engine/index.ts";
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
  /** How wide columns are at least, so that a tree that is drawn again and again stands still. @defaultValue as wide as their cells */
  readonly widths?: readonly number[];
}

/** Columns of text without colours or marks. */
export const plainTreeStyle: RunTreeStyle = { width: 160, paintState: (_state, text) => text, dim: (text) => text };

const header = ["task", "state", "tries", "time", "why"] as const;

/** How wide the columns of a tree have to be for its cells, `before` at least. */
export function columnWidths(rows: readonly RunTreeRow[], before: readonly number[] = []): readonly number[] {
  const cells = rows.map(cellsOf);
  return header
    .slice(0, -1)
    .map((title, column) =>
      Math.max(title.length, before[column] ?? 0, ...cells.map((row) => displayWidth(row[column] ?? ""))),
    );
}

/** The tree of a run as lines, none of them wider than the width and none ending in spaces. */
export function renderRunTree(rows: readonly RunTreeRow[], style: RunTreeStyle): readonly string[] {
  const indent = style.isMarked === undefined ? 0 : 2;
  const hasNotes = rows.some(({ note }) => note !== "");
  const layout = fitColumns(columnWidths(rows, style.widths), style.width - indent, hasNotes);
  const mark = (row: RunTreeRow): string => (style.isMarked?.(row) === true ? "> " : " ".repeat(indent));
  return [
    " ".repeat(indent) + layOut(header, layout, style.dim),
    ...rows.map(
      (row) => mark(row) + layOut(cellsOf(row), layout, (text, column) => paintCell(row, text, column, style)),
    ),
  ];
}

/** The columns within a width: names take half of it at most, states what numbers leave over, and reasons the rest, when they fit at all. */
function fitColumns(wanted: readonly number[], width: number, hasNotes: boolean): readonly number[] {
  const [labels = 0, states = 0, tries = 0, time = 0] = wanted;
  const gap = 2;
  const leastState = 4;
  const free = width - tries - time - 3 * gap;
  const label = Math.min(labels, Math.max(8, Math.floor(width / 2)), free - leastState);
  const state = Math.max(leastState, Math.min(states, free - label));
  const columns = [label, state, tries, time];
  const left = width - columns.reduce((sum, column) => sum + column + gap, 0);
  return hasNotes && left >= 8 ? [...columns, left] : columns;
}

/** Cells side by side: numbers to the right, the last one not filled up. */
function layOut(
  cells: readonly string[],
  widths: readonly number[],
  paint: (text: string, column: number) => string,
): string {
  const laidOut = widths.map((width, column) => {
    const text = cells[column] ?? "";
    const cut = displayWidth(text) > width ? cutToWidth(text, width) : text;
    const filler = " ".repeat(Math.max(0, width - displayWidth(cut)));
    const painted = cut === "" ? "" : paint(cut, column);
    if (column === 2 || column === 3) return filler + painted;
    return column === 4 ? painted : painted + filler;
  });
  return laidOut.join("  ").trimEnd();
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
