import { seconds } from "#sdk/time/duration.ts";
import { defineCommand } from "../define-command.ts";
import { addEnvironmentOption, connectTo, type EnvironmentOption } from "../environment-option.ts";
import { exitCodes } from "../exit-code.ts";
import { collect, readInstant, wholeNumberFrom } from "../option-readers.ts";
import { runAsJson, taskInstanceAsJson } from "../output/airflow-json.ts";
import { renderTaskInstances } from "../output/render-runs.ts";
import { paintState } from "../output/state-style.ts";
import { type ParamOptions, readParams } from "../read-params.ts";

interface TriggerCommandOptions extends ParamOptions, EnvironmentOption {
  /** False with `--no-logical-date`. */
  readonly logicalDate?: Date | false;
  readonly runId?: string;
  readonly unpause?: true;
  readonly wait?: true;
  readonly timeout?: number;
}

/** `jetway trigger` */
export const triggerCommand = defineCommand<TriggerCommandOptions>({
  configure: (command) => {
    command
      .description("Starts a run of a DAG on Airflow.")
      .argument("<dag>", "id of the DAG")
      .option("--param <name=value>", "a param; its value is JSON or text; may be repeated", collect)
      .option("--params <json>", "all params as a JSON object")
      .option("--logical-date <moment>", "the run's logical date, instead of now", readInstant)
      .option("--no-logical-date", "a run without a logical date; run.ds and the like do not exist in it")
      .option("--run-id <id>", "the run's id, instead of one that Airflow makes")
      .option("--unpause", "unpause the DAG first: a run of a paused DAG waits")
      .option("--wait", "wait until the run has ended; exit code 1 when it failed")
      .option("--timeout <seconds>", "longest time to wait", wholeNumberFrom(1));
    addEnvironmentOption(command);
  },
  run: async (context, [dagId = ""], options) => {
    const { terminal } = context;
    const params = readParams(options);
    const { client } = await connectTo(context, options);
    const dag = client.dag(dagId);
    if (options.unpause === true) await dag.unpause();
    // As in Airflow's UI and in an offline run; the API itself would make a run without a logical date.
    const logicalDate = options.logicalDate === false ? null : (options.logicalDate ?? new Date());
    const run = await dag.trigger(params, { runId: options.runId, logicalDate });
    const { isPaused } = await dag.details();
    terminal.note(`Started ${dagId}, run ${run.runId}.`);
    if (isPaused) terminal.note(`The DAG is paused, so its runs wait. Next: jetway trigger ${dagId} --unpause`);
    if (options.wait !== true) {
      if (!isPaused) terminal.note(`Next: jetway runs ${dagId} ${run.runId}`);
      terminal.result({ run: runAsJson(await run.details()), isPaused }, run.runId);
      return exitCodes.success;
    }
    const timeout = options.timeout === undefined ? undefined : seconds(options.timeout);
    const finished = await run.wait({ timeout });
    const instances = await Array.fromAsync(run.taskInstances());
    terminal.result(
      { run: runAsJson(finished), taskInstances: instances.map(taskInstanceAsJson) },
      `${renderTaskInstances(instances, terminal)}\n\n${run.runId} ${paintState(terminal, finished.state, finished.state)}`,
    );
    return finished.state === "success" ? exitCodes.success : exitCodes.failed;
  },
});
