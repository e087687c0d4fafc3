import { loadProject } from "#compiler/project/load-project.ts";
import type { LocalRunEvent } from "#sdk/local/index.ts";
import { checkAndChoose } from "../check-and-choose.ts";
import { defineCommand } from "../define-command.ts";
import { exitCodes } from "../exit-code.ts";
import { collect, readInstant, readPools } from "../option-readers.ts";
import { type ParamOptions, readNamedValues, readParams } from "../read-params.ts";
import { eventAsJson } from "../run/event-as-json.ts";
import { localRunAsJson, renderLocalRun } from "../run/render-local-run.ts";
import { runOffline } from "../run/run-offline.ts";

interface RunCommandOptions extends ParamOptions {
  readonly logicalDate?: Date;
  readonly mock?: readonly string[];
  readonly python?: string;
  readonly pool?: readonly string[];
  readonly isolate?: true;
  readonly logs?: true;
  readonly events?: true;
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
      .option("--pool <name=slots>", "slots of a pool, instead of no limit; may be repeated", collect)
      .option("--isolate", "run each TypeScript task in a process of its own, as on Airflow")
      .option("--events", "print what happens as lines of JSON, and no result")
      .option("--logs", "show what tasks log, not warnings and errors alone");
  },
  run: async (context, [dagId], options) => {
    const { directory, terminal } = context;
    const params = readParams(options);
    const mocks = readNamedValues("--mock", "task=value", options.mock);
    const pools = readPools(options.pool);
    const project = await loadProject(directory);
    const chosen = await checkAndChoose({ project, dagId, terminal });
    if (typeof chosen === "number") return chosen;
    const printEvent = (event: LocalRunEvent) => terminal.line(eventAsJson(event));
    const finished = await runOffline(chosen, {
      project,
      params,
      mocks,
      pools,
      terminal,
      showsLog: options.logs ?? false,
      signal: context.interruptible(),
      ...(options.events === undefined ? {} : { onEvent: printEvent }),
      ...(options.isolate === undefined ? {} : { isolate: options.isolate }),
      ...(options.logicalDate === undefined ? {} : { logicalDate: options.logicalDate }),
      ...(options.python === undefined ? {} : { python: options.python }),
    });
    if (options.events === undefined) {
      terminal.result(localRunAsJson(finished), renderLocalRun(finished, chosen.ir, terminal));
    }
    const { state, reason } = finished.run;
    if (reason === "run_stopped") return exitCodes.interrupted;
    return state === "success" ? exitCodes.success : exitCodes.failed;
  },
});
