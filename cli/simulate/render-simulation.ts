import { cutToWidth } from "#sdk/display/fit-text.ts";
import { printableLine } from "#sdk/display/printable.ts";
import type { SimulatedRun } from "#sdk/testing/index.ts";
import type { Period } from "../chart/create-period-gantt.ts";
import { createRunGantt } from "../chart/create-run-gantt.ts";
import { renderCalendar } from "../chart/render-calendar.ts";
import { renderGantt } from "../chart/render-gantt.ts";
import { counted } from "../output/counted.ts";
import { paintState } from "../output/state-style.ts";
import type { Terminal } from "../output/terminal.ts";

/** How many task instances of the drawn run, and how many failed runs, are shown. */
const [drawnLanes, namedFailures] = [40, 5];

/** A simulated period as a person reads it: how it went, a calendar of its runs, why runs failed, and one run drawn over time. */
export function renderSimulation(
  period: Period,
  runs: readonly SimulatedRun[],
  drawn: SimulatedRun | undefined,
  terminal: Terminal,
): string {
  const style = {
    width: terminal.width,
    lanes: drawnLanes,
    paintState: (state: string, text: string) => paintState(terminal, state, text),
    dim: (text: string) => terminal.style("dim", text),
  };
  const blocks = [
    describePeriod(period, runs, terminal),
    renderCalendar(period, runs, style).join("\n"),
    describeFailures(runs, terminal),
  ];
  if (drawn !== undefined) {
    const chart = createRunGantt(drawn);
    const title = terminal.style("bold", cutToWidth(printableLine(chart.title), terminal.width));
    blocks.push([title, ...renderGantt(chart, style)].join("\n"));
  }
  return blocks.filter((block) => block !== "").join("\n\n");
}

function describePeriod({ dagId, from, to }: Period, runs: readonly SimulatedRun[], terminal: Terminal): string {
  const counts = Map.groupBy(runs, ({ state }) => state);
  const states = [...counts].map(([state, own]) => paintState(terminal, state, `${own.length} ${state}`)).join(", ");
  const head = `${dagId}, ${textOf(from)} to ${textOf(to)} (UTC): ${counted(runs.length, "run")}`;
  return runs.length === 0 ? `${head}.` : `${head}, ${states}.`;
}

/** Midnight needs no time. */
function textOf(moment: Date): string {
  return moment
    .toISOString()
    .replace(/T00:00:00\.000Z$/, "")
    .replace(/(:00)?\.000Z$/, "")
    .replace("T", " ");
}

function describeFailures(runs: readonly SimulatedRun[], terminal: Terminal): string {
  const failed = runs.filter(({ state }) => state === "failed");
  const lines = failed.slice(0, namedFailures).map((run) => {
    const culprit = run.taskInstances.find(({ state }) => state === "failed");
    const error = culprit?.tries.at(-1)?.error;
    const why = culprit === undefined ? (run.reason ?? "") : `${culprit.taskId}: ${error?.message ?? "failed"}`;
    const rest = cutToWidth(`  ${run.runId}  ${printableLine(why)}`, terminal.width - "failed".length);
    return paintState(terminal, "failed", "failed") + rest;
  });
  const more = failed.length - lines.length;
  return [...lines, ...(more > 0 ? [terminal.style("dim", `… ${more} more`)] : [])].join("\n");
}
