import { JetwayError } from "#sdk/errors/index.ts";
import { defineCommand } from "../define-command.ts";
import { addEnvironmentOption, addLocalOption, connectTo, type EnvironmentOption } from "../environment-option.ts";
import { exitCodes } from "../exit-code.ts";
import { findRun } from "../find-run.ts";
import { wholeNumberFrom } from "../option-readers.ts";
import { runAsJson, taskInstanceAsJson } from "../output/airflow-json.ts";
import { renderRuns, renderTaskInstances } from "../output/render-runs.ts";

interface RunsCommandOptions extends EnvironmentOption {
  readonly limit: number;
  readonly state?: string;
}

/** `jetway runs` */
export const runsCommand = defineCommand<RunsCommandOptions>({
  configure: (command) => {
    command
      .description("Lists the newest runs of a DAG on Airflow or here, or the task instances of one run.")
      .argument("[dag]", "id of the DAG; with --local it may be left out")
      .argument("[run]", "id of a run")
      .option("--limit <count>", "how many runs to list", wholeNumberFrom(1), 10)
      .option("--state <state>", "only runs in this state: queued, running, success, failed");
    addEnvironmentOption(command);
    addLocalOption(command);
  },
  run: async (context, [dagId, runId], options) => {
    const { terminal } = context;
    if (options.local === true) {
      const { showLocalRuns } = await import("../history/show-local-runs.ts");
      return await showLocalRuns(context, { dagId, runId, limit: options.limit, state: options.state });
    }
    if (dagId === undefined) throw missingDag();
    const { client } = await connectTo(context, options);
    if (runId !== undefined) {
      const run = await findRun(client, dagId, runId);
      const details = await run.details();
      const instances = await Array.fromAsync(run.taskInstances());
      terminal.result(
        { run: runAsJson(details), taskInstances: instances.map(taskInstanceAsJson) },
        [renderRuns([details], terminal), renderTaskInstances(instances, terminal)].join("\n\n"),
      );
      return exitCodes.success;
    }
    const { limit, state } = options;
    const runs = await Array.fromAsync(client.dag(dagId).runs({ limit, state }));
    const none = `DAG "${dagId}" has no ${state === undefined ? "runs yet" : `runs in state ${state}`}.`;
    terminal.result({ runs: runs.map(runAsJson) }, runs.length === 0 ? none : renderRuns(runs, terminal));
    return exitCodes.success;
  },
});

function missingDag(): JetwayError {
  return new JetwayError('Missing required argument "dag".', {
    code: "JW0001",
    hint: "`jetway runs --local` lists the local runs of all DAGs.",
  });
}
