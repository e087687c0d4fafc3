import { existsSync } from "node:fs";
import { didYouMean, JetwayError } from "#sdk/errors/index.ts";
import { openHistory, type RunHistory, type StoredRun } from "#sdk/local/index.ts";
import { historyFile } from "./history-file.ts";

/** Reads in the history of local runs of a project. Throws JW0031 when nothing was run yet. */
export function withLocalHistory<Value>(root: string, read: (history: RunHistory) => Value): Value {
  const file = historyFile(root);
  if (!existsSync(file)) {
    throw new JetwayError("This project has no history of local runs.", {
      code: "JW0031",
      hint: "`jetway run` and `jetway dev` write it.",
    });
  }
  const history = openHistory(file);
  try {
    return read(history);
  } finally {
    history.close();
  }
}

/** A run of the history, or the newest one of the DAG. Throws JW0031 when there is none. */
export function findLocalRun(history: RunHistory, dagId: string, runId: string | undefined): StoredRun {
  const wanted = runId ?? history.listRuns({ dagId, limit: 1 })[0]?.runId;
  const found = wanted === undefined ? undefined : history.readRun(dagId, wanted);
  if (found !== undefined) return found;
  const rows = history.listRuns();
  if (wanted !== undefined) {
    const runIds = rows.filter((row) => row.dagId === dagId).map((row) => row.runId);
    throw new JetwayError(`DAG "${dagId}" has no local run "${wanted}".`, {
      code: "JW0031",
      hint: didYouMean(wanted, runIds) ?? `\`jetway runs ${dagId} --local\` lists its runs.`,
    });
  }
  const dagIds = [...new Set(rows.map((row) => row.dagId))];
  throw new JetwayError(`DAG "${dagId}" has no local run.`, {
    code: "JW0031",
    hint: didYouMean(dagId, dagIds) ?? `Start one: jetway run ${dagId}`,
  });
}

/** A task instance of a run of the history. Throws JW0031 when there is none. */
export function findLocalTask(
  run: StoredRun,
  taskId: string,
  mapIndex: number | undefined,
): StoredRun["taskInstances"][number] {
  const instances = run.taskInstances.filter((instance) => instance.taskId === taskId);
  const found = mapIndex === undefined ? instances[0] : instances.find((instance) => instance.mapIndex === mapIndex);
  if (found !== undefined && (mapIndex !== undefined || instances.length === 1)) return found;
  const where = `Run "${run.runId}" of DAG "${run.dagId}"`;
  if (found !== undefined) {
    throw new JetwayError(`${where} has ${instances.length} instances of the mapped task "${taskId}".`, {
      code: "JW0031",
      hint: "Name one: --map-index 0.",
    });
  }
  const index = instances.length === 0 ? "" : ` with the map index ${mapIndex}`;
  const taskIds = [...new Set(run.taskInstances.map((instance) => instance.taskId))];
  throw new JetwayError(`${where} has no task "${taskId}"${index}.`, {
    code: "JW0031",
    hint:
      instances.length > 0
        ? `Its map indexes go up to ${instances.length - 1}.`
        : (didYouMean(taskId, taskIds) ?? `Its tasks are ${taskIds.join(", ")}.`),
  });
}
