import { cutToWidth, displayWidth } from "#sdk/display/fit-text.ts";
import { printableLine } from "#sdk/display/printable.ts";
import type { GanttBar, GanttChart, GanttLane } from "./gantt-chart.ts";
import { timeMarks } from "./time-axis.ts";

/** How a chart is printed. */
export interface GanttStyle {
  /** Columns that a line may take. */
  readonly width: number;
  readonly paintState: (state: string, text: string) => string;
  readonly dim: (text: string) => string;
  /** Lanes at most; the others are counted. */
  readonly lanes: number;
}

/** Marks of what ended badly or not at all, so that a chart can be read without colours. */
const blocks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    success: "█",
    failed: "▒",
    up_for_retry: "▒",
    queued: "░",
    up_for_reschedule: "░",
    deferred: "░",
  }),
);

/** A chart as lines of text: a bar for each stretch of time, at least one character long, and the time below. */
export function renderGantt(chart: GanttChart, style: GanttStyle): readonly string[] {
  const shown = chart.lanes.slice(0, style.lanes);
  const labels = shown.map(({ label }) => printableLine(label));
  const labelWidth = Math.min(Math.max(0, ...labels.map(displayWidth)), Math.floor(style.width / 3));
  const columns = Math.max(10, style.width - labelWidth - 2);
  const scale = (at: number): number => ((at - chart.from) / Math.max(1, chart.to - chart.from)) * columns;
  const lines = shown.map((lane, index) => {
    const label = cutToWidth(labels[index] ?? "", Math.max(1, labelWidth));
    const filler = " ".repeat(Math.max(0, labelWidth - displayWidth(label)));
    return `${label}${filler}  ${renderLane(lane, columns, scale, style)}`.trimEnd();
  });
  const hidden = chart.lanes.length - shown.length;
  const more = hidden === 0 ? [] : [style.dim(`… ${hidden} more`)];
  const axis = renderAxis(chart, columns, scale).map((line) => style.dim(`${" ".repeat(labelWidth + 2)}${line}`));
  return [...lines, ...more, ...axis];
}

function renderLane(lane: GanttLane, columns: number, scale: (at: number) => number, style: GanttStyle): string {
  const cells: (GanttBar | undefined)[] = Array.from({ length: columns });
  for (const bar of lane.bars) {
    const first = Math.min(columns - 1, Math.floor(scale(bar.from)));
    const last = Math.max(first + 1, Math.min(columns, Math.round(scale(bar.to))));
    cells.fill(bar, first, last);
  }
  return groupRuns(cells)
    .map(({ bar, length }) =>
      bar === undefined
        ? " ".repeat(length)
        : style.paintState(bar.state, (blocks.get(bar.state) ?? "▓").repeat(length)),
    )
    .join("");
}

/** Neighbouring cells of the same bar, so that each is coloured once. */
function groupRuns(cells: readonly (GanttBar | undefined)[]): readonly { bar: GanttBar | undefined; length: number }[] {
  const runs: { bar: GanttBar | undefined; length: number }[] = [];
  for (const bar of cells) {
    const latest = runs.at(-1);
    if (latest !== undefined && latest.bar === bar) latest.length++;
    else runs.push({ bar, length: 1 });
  }
  return runs;
}

/** A line of ticks, and the moments below those that leave room for it. */
function renderAxis(chart: GanttChart, columns: number, scale: (at: number) => number): readonly string[] {
  const ticks = Array.from({ length: columns }, () => "─");
  let labels = "";
  for (const { at, label } of timeMarks(chart.from, chart.to, Math.max(2, Math.floor(columns / 16)))) {
    const column = Math.min(columns - 1, Math.floor(scale(at)));
    ticks[column] = "┴";
    if (column + label.length <= columns && (labels === "" || column > labels.length)) {
      labels = labels.padEnd(column) + label;
    }
  }
  return [ticks.join(""), labels];
}
