import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { displayWidth } from "#sdk/display/fit-text.ts";
import type { GanttChart } from "./gantt-chart.ts";
import { renderGantt } from "./render-gantt.ts";
import { renderGanttSvg } from "./render-gantt-svg.ts";
import { timeMarks } from "./time-axis.ts";

const plain = { width: 60, lanes: 40, paintState: (_state: string, text: string) => text, dim: (text: string) => text };

function at(time: string): number {
  return Date.parse(`2026-01-01T${time}Z`);
}

const chart: GanttChart = {
  title: "prices, run 1: failed",
  from: at("06:00:00"),
  to: at("07:00:00"),
  lanes: [
    {
      label: "load",
      bars: [
        { from: at("06:00:00"), to: at("06:15:00"), state: "up_for_retry", title: "load, try 1" },
        { from: at("06:20:00"), to: at("06:40:00"), state: "success", title: "load, try 2" },
      ],
    },
    { label: "audit", bars: [{ from: at("06:40:00"), to: at("06:40:00"), state: "failed", title: "audit, try 1" }] },
  ],
};

test("tries are bars over the time of the run, and what took no time is still to be seen", () => {
  expect(renderGantt(chart, plain)).toEqual([
    "load   ▒▒▒▒▒▒▒▒▒▒▒▒▒    ██████████████████",
    "audit                                     ▒",
    "       ┴─────────────────────────┴─────────────────────────┴",
    "       2026-01-01 06:00          06:30",
  ]);
});

test("lanes beyond the limit are counted", () => {
  expect(renderGantt(chart, { ...plain, lanes: 1 })[1]).toBe("… 1 more");
});

test("the SVG says its texts as text, whatever they hold", () => {
  const nasty = `<script>"&\u0000\ud800`;
  const svg = renderGanttSvg([
    { ...chart, title: nasty, lanes: [{ label: nasty, bars: [{ from: 0, to: 1, state: nasty, title: nasty }] }] },
  ]);
  expect(svg).not.toContain("<script>");
  expect(svg).not.toContain("\u0000");
  expect(svg).toContain("&lt;script&gt;&quot;&amp;\ufffd\ufffd");
});

test("charts of an SVG stand below each other, and its height is theirs", () => {
  const one = renderGanttSvg([chart]);
  const two = renderGanttSvg([chart, chart]);
  const height = (svg: string): number => Number(/height="(\d+)"/.exec(svg)?.[1]);
  expect(height(two) - height(one)).toBe(44 + 2 * 20 + 34);
  expect(two.match(/load, try 2/g)).toHaveLength(2);
});

const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const bar = fc.record({ from: moment, to: moment, state: fc.string(), title: fc.string() });

test.prop([
  fc.array(fc.record({ label: fc.string({ unit: "binary" }), bars: fc.array(bar, { maxLength: 4 }) }), {
    maxLength: 4,
  }),
  fc.integer({ min: 40, max: 120 }),
])("no line of a chart is wider than the terminal, and the same chart gives the same SVG", (lanes, width) => {
  const drawn: GanttChart = { title: "", from: 0, to: Date.UTC(2100, 0), lanes };
  for (const line of renderGantt(drawn, { ...plain, width })) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  expect(renderGanttSvg([drawn])).toBe(renderGanttSvg([structuredClone(drawn)]));
});

test.prop([moment, fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 2, max: 12 })])(
  "marks of time are few, in order and within the chart",
  (from, span, most) => {
    const marks = timeMarks(from, from + span, most).map((mark) => mark.at);
    expect(marks.length).toBeLessThanOrEqual(most + 1);
    expect(marks).toEqual(marks.toSorted((left, right) => left - right));
    for (const mark of marks) expect(mark).toSatisfy((value: number) => value >= from && value <= from + span);
  },
);
