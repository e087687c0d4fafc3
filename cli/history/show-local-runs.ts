import { loadProject } from "#compiler/project/load-project.ts";
import type { JsonObject } from "#sdk/ir/index.ts";
import type { RunRow, StoredRun } from "#sdk/local/index.ts";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { renderRuns, renderRunsOfDags, renderTaskInstances } from "../output/render-runs.ts";
import { findLocalRun, withLocalHistory } from "./open-local-history.ts";

/** Which local runs are shown. */
export interface LocalRunsChoice {
  /** Undefined for those of all DAGs. */
  readonly dagId: string | undefined;
  readonly runId: string | undefined;
  readonly limit: number;
  readonly state: string | undefined;
}

/** Shows the newest local runs, or the task instances of one. */
export async function showLocalRuns(
  { directory, terminal }: CommandContext,
  choice: LocalRunsChoice,
): Promise<ExitCode> {
  const { root } = await loadProject(directory);
  const { dagId, runId, limit, state } = choice;
  withLocalHistory(root, (history) => {
    if (dagId !== undefined && runId !== undefined) {
      const run = findLocalRun(history, dagId, runId);
      const taskInstances = run.taskInstances.map(shownInstance);
      terminal.result(
        { run: runAsJson(run), taskInstances: run.taskInstances.map(instanceAsJson) },
        [renderRuns([shownRun(run)], terminal), renderTaskInstances(taskInstances, terminal)].join("\n\n"),
      );
      return;
    }
    const filter = { limit, ...(dagId === undefined ? {} : { dagId }), ...(isRunState(state) ? { state } : {}) };
    const runs = history.listRuns(filter);
    const none = dagId === undefined ? "There are no local runs yet." : `DAG "${dagId}" has no such local runs.`;
    terminal.result(
      { runs: runs.map(runAsJson) },
      runs.length === 0 ? none : (dagId === undefined ? renderRunsOfDags : renderRuns)(runs.map(shownRun), terminal),
    );
  });
  return exitCodes.success;
}

function isRunState(state: string | undefined): state is RunRow["state"] {
  return state !== undefined;
}

function shownRun({ dagId, runId, state, startedAt, endedAt }: RunRow) {
  return { dagId, runId, state, startDate: dateOf(startedAt), endDate: dateOf(endedAt) };
}

function shownInstance({ taskId, mapIndex, state, tryNumber, tries }: StoredRun["taskInstances"][number]) {
  const [first, last] = [tries.at(0), tries.at(-1)];
  return {
    taskId,
    mapIndex,
    state,
    tryNumber,
    startDate: dateOf(first?.startedAt ?? null),
    endDate: dateOf(last?.endedAt ?? null),
  };
}

function runAsJson(run: RunRow): JsonObject {
  return {
    dagId: run.dagId,
    runId: run.runId,
    state: run.state,
    reason: run.reason,
    runType: run.runType,
    logicalDate: textOf(run.logicalDate),
    startDate: textOf(run.startedAt),
    endDate: textOf(run.endedAt),
    params: run.params,
  };
}

function instanceAsJson({ taskId, mapIndex, state, tryNumber, tries }: StoredRun["taskInstances"][number]): JsonObject {
  return {
    taskId,
    mapIndex,
    state,
    tryNumber,
    tries: tries.map((one) => ({
      number: one.number,
      state: one.state,
      startDate: textOf(one.startedAt),
      endDate: textOf(one.endedAt),
      error: one.error === null ? null : `${one.error.name}: ${one.error.message}`,
    })),
  };
}

function dateOf(moment: number | null): Date | null {
  return moment === null ? null : new Date(Math.floor(moment / 1000));
}

function textOf(moment: number | null): string | null {
  return dateOf(moment)?.toISOString() ?? null;
}
