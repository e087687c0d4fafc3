import { loadProject } from "#compiler/project/load-project.ts";
import { chooseDag } from "../choose-dag.ts";
import { defineCommand } from "../define-command.ts";
import { exitCodes } from "../exit-code.ts";
import { collect, readInstant } from "../option-readers.ts";
import { localRunAsJson, renderLocalRun } from "../output/render-local-run.ts";
import { type ParamOptions, readNamedValues, readParams } from "../read-params.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import { runOffline } from "../run-offline.ts";

interface RunCommandOptions extends ParamOptions {
  readonly logicalDate?: Date;
  readonly mock?: readonly string[];
  readonly python?: string;
  readonly logs?: true;
}

/** `jetway run` */
export const runCommand = defineCommand<RunCommandOptions>({
  configure: (command) => {
    command
      .description("Runs a DAG here, without Airflow and by Airflow's rules. A project with one DAG needs no name.")
      .argument("[dag]", "id of the DAG")
      .option("--param <name=value>", "a param; its value is JSON or text; may be repeated", collect)
      .option("--params <json>", "all params as a JSON object")
      .option("--logical-date <moment>", "the run's logical date, instead of now", readInstant)
      .option("--mock <task=value>", "what a task returns instead of being run; may be repeated", collect)
      .option("--python <path>", "the interpreter for Python tasks, instead of python3")
      .option("--logs", "show what tasks log, not warnings and errors alone");
  },
  run: async (context, [dagId], options) => {
    const { directory, terminal } = context;
    const params = readParams(options);
    const mocks = readNamedValues("--mock", "task=value", options.mock);
    const project = await loadProject(directory);
    const { checkProject } = await import("#compiler/compile.ts");
    const { root, name, dags: patterns, target } = project;
    const checked = await checkProject({ root, project: name, dags: patterns, target });
    const failed = reportDiagnostics(checked.diagnostics, root, terminal);
    if (failed !== undefined) return failed;
    const chosen = chooseDag(checked.dags, dagId);
    const run = await runOffline(chosen, {
      root,
      params,
      mocks,
      terminal,
      showsLog: options.logs ?? false,
      signal: context.interruptible(),
      ...(options.logicalDate === undefined ? {} : { logicalDate: options.logicalDate }),
      ...(options.python === undefined ? {} : { python: options.python }),
    });
    terminal.result(localRunAsJson(run), renderLocalRun(run, chosen.ir, terminal));
    if (run.reason === "run_stopped") return exitCodes.interrupted;
    return run.state === "success" ? exitCodes.success : exitCodes.failed;
  },
});
