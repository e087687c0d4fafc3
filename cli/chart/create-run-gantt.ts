import { formatDuration } from "#sdk/display/format-duration.ts";
import type { SimulatedRun } from "#sdk/testing/index.ts";
import type { GanttBar, GanttChart } from "./gantt-chart.ts";

/** What is drawn of a task instance. */
type DrawnInstance = SimulatedRun["taskInstances"][number];

/** The tries of a run's tasks over its time: a lane for each task instance that ran, in the order of their starts. */
export function createRunGantt(run: SimulatedRun): GanttChart {
  const from = (run.startedAt ?? run.runAfter).getTime();
  const ends = run.taskInstances.flatMap(({ tries }) => tries.map(({ startedAt, endedAt }) => endedAt ?? startedAt));
  const to = Math.max(from, run.endedAt?.getTime() ?? from, ...ends.map(Number));
  const lanes = run.taskInstances
    .filter(({ tries }) => tries.length > 0)
    .map((instance) => ({
      label: labelOf(instance),
      bars: instance.tries.map((_, index) => barOf(instance, index, to)),
    }))
    .toSorted((left, right) => startOf(left.bars) - startOf(right.bars));
  return { title: `${run.dagId}, run ${run.runId}: ${run.state}`, from, to, lanes };
}

function labelOf({ taskId, mapIndex, label }: DrawnInstance): string {
  if (mapIndex < 0) return taskId;
  return label === null ? `${taskId} [${mapIndex}]` : `${taskId} [${mapIndex}] ${label}`;
}

function barOf(instance: DrawnInstance, index: number, end: number): GanttBar {
  const attempt = instance.tries[index] as DrawnInstance["tries"][number];
  const [from, to] = [attempt.startedAt.getTime(), attempt.endedAt?.getTime() ?? end];
  const what = `${labelOf(instance)}, try ${attempt.number}: ${attempt.state}, ${formatDuration(to - from)}`;
  return { from, to, state: attempt.state, title: attempt.error === null ? what : `${what}, ${attempt.error.message}` };
}

function startOf(bars: readonly GanttBar[]): number {
  return bars[0]?.from ?? 0;
}
