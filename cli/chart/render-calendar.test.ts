import { expect, test } from "vitest";
import { type CalendarRun, renderCalendar } from "./render-calendar.ts";

const plain = { width: 100, paintState: (_state: string, text: string) => text, dim: (text: string) => text };

function runOn(day: string, state: CalendarRun["state"] = "success"): CalendarRun {
  return { state, runAfter: new Date(`${day}Z`) };
}

test("each day shows how its run ended", () => {
  const period = { from: new Date("2026-01-01"), to: new Date("2026-02-01") };
  const runs = [runOn("2026-01-01T06:00"), runOn("2026-01-05T06:00", "failed"), runOn("2026-01-31T23:59", "running")];
  expect(renderCalendar(period, runs, plain)).toEqual([
    "January 2026",
    "Mo  Tu  We  Th  Fr  Sa  Su",
    "             1✓  2   3   4",
    " 5✗  6   7   8   9  10  11",
    "12  13  14  15  16  17  18",
    "19  20  21  22  23  24  25",
    "26  27  28  29  30  31▸",
  ]);
});

test("days with several runs show how many, and the worst end", () => {
  const period = { from: new Date("2026-06-01"), to: new Date("2026-06-02") };
  const runs = [runOn("2026-06-01T00:00"), runOn("2026-06-01T01:00", "failed"), runOn("2026-06-01T02:00")];
  expect(renderCalendar(period, runs, plain)[2]).toBe(" 1✗3  2    3    4    5    6    7");
});

test("months stand side by side as far as the width goes", () => {
  const period = { from: new Date("2026-01-15"), to: new Date("2026-04-01") };
  const titles = (width: number) =>
    renderCalendar(period, [], { ...plain, width }).filter((line) => /[A-Z][a-z]+ 2026/.test(line));
  expect(titles(100).map((line) => line.replace(/ +/g, " "))).toEqual(["January 2026 February 2026 March 2026"]);
  expect(titles(62)).toHaveLength(2);
  expect(titles(20)).toHaveLength(3);
});
