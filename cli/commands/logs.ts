import { defineCommand } from "../define-command.ts";
import { addEnvironmentOption, addLocalOption, connectTo, type EnvironmentOption } from "../environment-option.ts";
import { exitCodes } from "../exit-code.ts";
import { findRun } from "../find-run.ts";
import { wholeNumberFrom } from "../option-readers.ts";
import { logRecordAsJson } from "../output/airflow-json.ts";
import { renderLogRecord } from "../output/render-log-record.ts";

interface LogsCommandOptions extends EnvironmentOption {
  readonly run?: string;
  readonly try?: number;
  readonly mapIndex?: number;
  readonly follow?: true;
}

/** `jetway logs` */
export const logsCommand = defineCommand<LogsCommandOptions>({
  configure: (command) => {
    command
      .description("Shows the log of a task. With --json each line of the log is a line of JSON.")
      .argument("<dag>", "id of the DAG")
      .argument("<task>", "id of the task")
      .option("--run <id>", "the run, instead of the newest one")
      .option("--try <number>", "the try, instead of the last one", wholeNumberFrom(1))
      .option("--map-index <index>", "index among the mapped instances of the task", wholeNumberFrom(0))
      .option("-f, --follow", "go on while the log grows, until the try has ended");
    addEnvironmentOption(command);
    addLocalOption(command);
  },
  run: async (context, [dagId = "", taskId = ""], options) => {
    const { terminal } = context;
    if (options.local === true) {
      const { showLocalLog } = await import("../history/show-local-log.ts");
      return await showLocalLog(context, { dagId, taskId, ...options });
    }
    const { client } = await connectTo(context, options);
    const run = await findRun(client, dagId, options.run);
    const { mapIndex, follow } = options;
    for await (const record of run.logs(taskId, { tryNumber: options.try, mapIndex, follow })) {
      const text = renderLogRecord(record, terminal);
      if (terminal.json || text !== undefined) terminal.element(logRecordAsJson(record), text ?? "");
    }
    return exitCodes.success;
  },
});
