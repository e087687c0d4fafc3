import { formatDuration } from "#sdk/display/format-duration.ts";
import type { SimulatedRun } from "#sdk/testing/index.ts";
import type { GanttBar, GanttChart } from "./gantt-chart.ts";

/** A period that was simulated. */
export interface Period {
  readonly dagId: string;
  readonly from: Date;
  readonly to: Date;
}

/** The runs of a period over its time: how long each waited, and how long it ran. */
export function createPeriodGantt(period: Period, runs: readonly SimulatedRun[]): GanttChart {
  const end = period.to.getTime();
  return {
    title: `${period.dagId}, runs from ${period.from.toISOString()} to ${period.to.toISOString()}`,
    from: period.from.getTime(),
    to: end,
    lanes: runs.map((run) => ({ label: run.runId, bars: barsOf(run, end) })),
  };
}

function barsOf(run: SimulatedRun, end: number): readonly GanttBar[] {
  const due = run.runAfter.getTime();
  const start = run.startedAt?.getTime() ?? end;
  const waiting = start > due ? [bar(run, "queued", due, start)] : [];
  return run.startedAt === null ? waiting : [...waiting, bar(run, run.state, start, run.endedAt?.getTime() ?? end)];
}

function bar({ runId }: SimulatedRun, state: string, from: number, to: number): GanttBar {
  return { from, to, state, title: `${runId}: ${state}, ${formatDuration(to - from)}` };
}
