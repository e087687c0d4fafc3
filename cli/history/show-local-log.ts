import { loadProject } from "#compiler/project/load-project.ts";
import { JetwayError } from "#sdk/errors/index.ts";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { logRecordAsJson } from "../output/airflow-json.ts";
import { authorStack } from "../output/author-stack.ts";
import { renderLogRecord } from "../output/render-log-record.ts";
import { findLocalRun, findLocalTask, withLocalHistory } from "./open-local-history.ts";

/** Which log is shown. */
export interface LocalLogChoice {
  readonly dagId: string;
  readonly taskId: string;
  readonly run?: string;
  readonly try?: number;
  readonly mapIndex?: number;
}

/** Shows the log of a try of a local run, and how the try failed. */
export async function showLocalLog({ directory, terminal }: CommandContext, choice: LocalLogChoice): Promise<ExitCode> {
  const { root } = await loadProject(directory);
  withLocalHistory(root, (history) => {
    const run = findLocalRun(history, choice.dagId, choice.run);
    const { tries } = findLocalTask(run, choice.taskId, choice.mapIndex);
    const number = choice.try ?? tries.at(-1)?.number;
    // A deferral or a reschedule adds another entry to the same try.
    const parts = tries.filter((one) => one.number === number);
    if (parts.length === 0) {
      const made = tries.length === 0 ? "It has not been tried." : `Its last try is ${tries.at(-1)?.number}.`;
      throw new JetwayError(`Task "${choice.taskId}" has no try ${number ?? 1} in run "${run.runId}".`, {
        code: "JW0031",
        hint: made,
      });
    }
    for (const { log, error } of parts) {
      for (const { at, level, message, fields } of log) {
        const record = { timestamp: new Date(Math.floor(at / 1000)), level, message, logger: "task", fields };
        terminal.element(logRecordAsJson(record), renderLogRecord(record, terminal) ?? "");
      }
      if (error === null) continue;
      const record = { timestamp: null, level: "error", message: authorStack(error.stack), logger: "task", fields: {} };
      terminal.element(logRecordAsJson(record), renderLogRecord(record, terminal) ?? "");
    }
  });
  return exitCodes.success;
}
