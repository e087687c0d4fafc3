import type { RunState } from "#sdk/engine/task-instance-state.ts";

/** A run, as far as a calendar shows it. */
export interface CalendarRun {
  readonly state: RunState;
  /** When it was due. */
  readonly runAfter: Date;
}

/** How a calendar is printed. */
export interface CalendarStyle {
  readonly width: number;
  readonly paintState: (state: string, text: string) => string;
  readonly dim: (text: string) => string;
}

const symbols: Readonly<Record<RunState, string>> = { success: "✓", failed: "✗", running: "▸", queued: "…" };
const byUrgency: readonly RunState[] = ["failed", "running", "queued", "success"];
const dayLength = 86_400_000;

/**
 * The months of a period with its runs by the day on which they were due, in UTC: a mark for how the worst of them ended, and how many they were when some
 * day has several. Months stand side by side as far as the width goes.
 */
export function renderCalendar(
  period: { readonly from: Date; readonly to: Date },
  runs: readonly CalendarRun[],
  style: CalendarStyle,
): readonly string[] {
  const days = Map.groupBy(runs, ({ runAfter }) => Math.floor(runAfter.getTime() / dayLength));
  const most = Math.max(0, ...[...days.values()].map((onDay) => onDay.length));
  const cell = most > 1 ? 4 + String(most).length : 4;
  const months = monthsOf(period).map((month) => renderMonth(month, days, { ...style, cell, countsRuns: most > 1 }));
  const beside = Math.max(1, Math.floor((style.width + 3) / (cell * 7 + 3)));
  const lines: string[] = [];
  for (let index = 0; index < months.length; index += beside) {
    const row = months.slice(index, index + beside);
    const height = Math.max(...row.map((month) => month.length));
    if (index > 0) lines.push("");
    for (let line = 0; line < height; line++) {
      lines.push(
        row
          .map((month) => month[line] ?? " ".repeat(cell * 7))
          .join("   ")
          .trimEnd(),
      );
    }
  }
  return lines;
}

/** First days of the months that a period touches; its end does not belong to it. */
function monthsOf({ from, to }: { readonly from: Date; readonly to: Date }): readonly Date[] {
  const months: Date[] = [];
  const last = new Date(Math.max(from.getTime(), to.getTime() - 1));
  for (let month = firstOfMonth(from, 0); month <= last; month = firstOfMonth(month, 1)) months.push(month);
  return months;
}

function firstOfMonth(date: Date, later: number): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1));
}

interface MonthStyle extends CalendarStyle {
  readonly cell: number;
  readonly countsRuns: boolean;
}

function renderMonth(
  first: Date,
  days: ReadonlyMap<number, readonly CalendarRun[]>,
  style: MonthStyle,
): readonly string[] {
  const { cell, dim } = style;
  const name = `${first.toLocaleString("en", { month: "long", timeZone: "UTC" })} ${first.getUTCFullYear()}`;
  const weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].map((day) => day.padEnd(cell)).join("");
  const length = (firstOfMonth(first, 1).getTime() - first.getTime()) / dayLength;
  // Weeks begin on Monday.
  const blank = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((blank + length) / 7) * 7 }, (_, index) => {
    const day = index - blank;
    if (day < 0 || day >= length) return " ".repeat(cell);
    return renderDay(day + 1, days.get(first.getTime() / dayLength + day) ?? [], style);
  });
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7).join(""));
  return [name.padEnd(cell * 7), dim(weekdays), ...weeks];
}

function renderDay(
  day: number,
  runs: readonly CalendarRun[],
  { cell, countsRuns, paintState, dim }: MonthStyle,
): string {
  const number = String(day).padStart(2);
  const worst = byUrgency.find((state) => runs.some((run) => run.state === state));
  if (worst === undefined) return dim(number) + " ".repeat(cell - 2);
  const mark = symbols[worst] + (countsRuns ? String(runs.length) : "");
  return number + paintState(worst, mark) + " ".repeat(Math.max(0, cell - 2 - mark.length));
}
