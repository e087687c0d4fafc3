import { printableValue } from "#sdk/display/printable.ts";
import { defineCommand } from "../define-command.ts";
import { addEnvironmentOption, addLocalOption, connectTo, type EnvironmentOption } from "../environment-option.ts";
import { exitCodes } from "../exit-code.ts";
import { findRun } from "../find-run.ts";
import { wholeNumberFrom } from "../option-readers.ts";
import { toJson } from "../output/airflow-json.ts";

interface XComCommandOptions extends EnvironmentOption {
  readonly run?: string;
  readonly key: string;
  readonly mapIndex?: number;
}

/** `jetway xcom` */
export const xcomCommand = defineCommand<XComCommandOptions>({
  configure: (command) => {
    command
      .description("Shows what a task returned, or what it pushed under another key.")
      .argument("<dag>", "id of the DAG")
      .argument("<task>", "id of the task")
      .option("--key <key>", "the XCom's key", "return_value")
      .option("--run <id>", "the run, instead of the newest one")
      .option("--map-index <index>", "index among the mapped instances of the task", wholeNumberFrom(0));
    addEnvironmentOption(command);
    addLocalOption(command);
  },
  run: async (context, [dagId = "", taskId = ""], options) => {
    const { terminal } = context;
    if (options.local === true) {
      const { showLocalXcom } = await import("../history/show-local-xcom.ts");
      return await showLocalXcom(context, { dagId, taskId, ...options });
    }
    const { client } = await connectTo(context, options);
    const run = await findRun(client, dagId, options.run);
    const value = await run.xcom(taskId, options.key, { mapIndex: options.mapIndex });
    terminal.result(toJson(value), printableValue(value, terminal));
    return exitCodes.success;
  },
});
