import type { GanttBar, GanttChart } from "./gantt-chart.ts";
import { timeMarks } from "./time-axis.ts";

/** The colours that Airflow's UI gives to states. */
const colours: ReadonlyMap<string, string> = new Map(
  Object.entries({
    success: "#2e7d32",
    failed: "#c62828",
    running: "#00a86b",
    queued: "#9e9e9e",
    skipped: "#d81b8f",
    up_for_retry: "#c79100",
    up_for_reschedule: "#26a69a",
    deferred: "#7e57c2",
    upstream_failed: "#ef6c00",
  }),
);

const layout = { width: 1200, label: 300, lane: 20, bar: 14, title: 44, axis: 34, margin: 16 };

/** Charts below each other as one SVG: the same bytes for the same charts, and text that is only text. */
export function renderGanttSvg(charts: readonly GanttChart[]): string {
  const heights = charts.map(({ lanes }) => layout.title + lanes.length * layout.lane + layout.axis);
  const height = heights.reduce((sum, one) => sum + one, layout.margin);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, one) => sum + one, 0));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${layout.width}" height="${height}" viewBox="0 0 ${layout.width} ${height}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${layout.width}" height="${height}" fill="#ffffff"/>`,
    ...charts.flatMap((chart, index) => renderChart(chart, tops[index] ?? 0)),
    "</svg>",
    "",
  ].join("\n");
}

function renderChart(chart: GanttChart, top: number): readonly string[] {
  const left = layout.margin + layout.label;
  const plot = layout.width - left - layout.margin;
  const span = Math.max(1, chart.to - chart.from);
  const x = (at: number): number => round(left + ((at - chart.from) / span) * plot);
  const lanesTop = top + layout.title;
  const bottom = lanesTop + chart.lanes.length * layout.lane;
  const marks = timeMarks(chart.from, chart.to, 7).flatMap(({ at, label }) => [
    `<line x1="${x(at)}" y1="${lanesTop}" x2="${x(at)}" y2="${bottom}" stroke="#e0e0e0"/>`,
    `<text x="${x(at)}" y="${bottom + 16}" text-anchor="${anchorOf(x(at), left)}" fill="#616161">${escapeText(label)}</text>`,
  ]);
  const lanes = chart.lanes.flatMap(({ label, bars }, index) => {
    const y = lanesTop + index * layout.lane;
    return [
      `<text x="${left - 8}" y="${y + 14}" text-anchor="end" fill="#212121">${escapeText(shorten(label))}<title>${escapeText(label)}</title></text>`,
      ...bars.map((bar) => renderBar(bar, x, y)),
    ];
  });
  return [
    `<text x="${layout.margin}" y="${top + 28}" font-size="15" font-weight="600" fill="#212121">${escapeText(chart.title)}</text>`,
    ...marks,
    `<line x1="${left}" y1="${bottom}" x2="${left + plot}" y2="${bottom}" stroke="#9e9e9e"/>`,
    ...lanes,
  ];
}

function renderBar(bar: GanttBar, x: (at: number) => number, y: number): string {
  const width = Math.max(2, round(x(bar.to) - x(bar.from)));
  const colour = colours.get(bar.state) ?? "#607d8b";
  return `<rect x="${x(bar.from)}" y="${y + 3}" width="${width}" height="${layout.bar}" rx="2" fill="${colour}"><title>${escapeText(bar.title)}</title></rect>`;
}

/** Labels at the ends stay within the picture. */
function anchorOf(x: number, left: number): "start" | "middle" | "end" {
  if (x < left + 40) return "start";
  return x > layout.width - layout.margin - 60 ? "end" : "middle";
}

/** Roughly what fits beside the lanes; the whole text is in the title. */
function shorten(label: string): string {
  const characters = [...label];
  return characters.length <= 44 ? label : `${characters.slice(0, 43).join("")}…`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text in XML: what XML 1.0 cannot hold at all, such as control characters and halves of pairs, is a replacement character. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");
}
