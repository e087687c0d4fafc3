import { readRun, type TaskInstanceState } from "../../engine/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { RunHistory, StoredRun, StoredScheduler, TaskInstanceChange } from "../history/run-history.ts";
import type { ReplayedEngine } from "./replay-steps.ts";

const finished: readonly TaskInstanceState[] = ["success", "failed", "skipped", "upstream_failed", "removed"];

/**
 * Ends, in the history, the unfinished runs of the last scheduler that nobody goes on with, because their DAG has changed or is gone: tasks that ran have
 * failed, the others are skipped, as when somebody marks a run failed.
 */
export function endAbandonedRuns(
  history: RunHistory,
  stored: StoredScheduler,
  { engine }: ReplayedEngine,
  now: Microseconds,
): void {
  for (const row of [...history.listRuns({ state: "queued" }), ...history.listRuns({ state: "running" })]) {
    const { dagId, runId } = row;
    // Runs of other programs, such as `jetway run`, are their own business.
    const wasOurs = row.runType !== "manual" || hasRequest(stored, dagId, runId);
    if (!wasOurs || readRun(engine, dagId, runId) !== null) continue;
    const run = history.readRun(dagId, runId);
    if (run === undefined) continue;
    const { taskInstances: _, ...ended } = { ...run, state: "failed", reason: "run_stopped", endedAt: now } as const;
    history.save({ runs: [ended], taskInstances: unfinishedOf(run, now), steps: [] });
  }
}

function hasRequest({ steps }: StoredScheduler, dagId: string, runId: string): boolean {
  return steps.some(({ events }) =>
    events.some((event) => event.kind === "runRequested" && event.dagId === dagId && event.runId === runId),
  );
}

function unfinishedOf({ dagId, runId, taskInstances }: StoredRun, now: Microseconds): readonly TaskInstanceChange[] {
  return taskInstances
    .filter(({ state }) => !finished.includes(state))
    .map(({ tries, xcoms, ...instance }) => {
      const state = instance.state === "running" ? "failed" : "skipped";
      const open = tries.flatMap((attempt, position) =>
        attempt.endedAt === null
          ? [{ ...attempt, endedAt: now, state, log: [], position, firstLine: attempt.log.length } as const]
          : [],
      );
      const xcomTexts = new Map(xcoms.map(({ key, value }) => [key, JSON.stringify(value)]));
      return { ...instance, dagId, runId, state, tries: open, xcomTexts };
    });
}
