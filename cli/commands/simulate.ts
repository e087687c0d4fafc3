import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { loadProject } from "#compiler/project/load-project.ts";
import { createDag, type Dag } from "#sdk/authoring/dag-object.ts";
import { didYouMean, JetwayError } from "#sdk/errors/index.ts";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import type { SimulatedRun } from "#sdk/testing/index.ts";
import type { Duration } from "#sdk/time/duration.ts";
import type { Period } from "../chart/create-period-gantt.ts";
import { checkAndChoose } from "../check-and-choose.ts";
import type { CommandContext } from "../command-context.ts";
import { defineCommand } from "../define-command.ts";
import { exitCodes } from "../exit-code.ts";
import { collect, readDuration, readInstant, readPools, readTarget } from "../option-readers.ts";
import { type ParamOptions, readNamedValues, readParams } from "../read-params.ts";
import { callPython } from "../run/call-python.ts";
import { renderSimulation } from "../simulate/render-simulation.ts";
import { simulationAsJson } from "../simulate/simulation-as-json.ts";

interface SimulateCommandOptions extends ParamOptions {
  readonly from: Date;
  readonly to: Date;
  readonly outcomes?: string;
  readonly takes: Duration;
  readonly code?: true;
  readonly mock?: readonly string[];
  readonly pool?: readonly string[];
  readonly target?: AirflowVersion;
  readonly run?: string;
  readonly svg?: string;
}

/** `jetway simulate` */
export const simulateCommand = defineCommand<SimulateCommandOptions>({
  configure: (command) => {
    command
      .description(
        "Shows which runs a DAG's schedule makes in a period, and how they go, in virtual time. No task code runs unless --code is given.",
      )
      .argument("[dag]", "id of the DAG")
      .requiredOption("--from <moment>", "when the period begins, such as 2026-01-01", readInstant)
      .requiredOption("--to <moment>", "when it ends; the moment itself does not belong to it", readInstant)
      .option("--outcomes <file>", "JSON that says how tasks end, by task id")
      .option(
        "--takes <duration>",
        "how long a task takes of which the outcomes say nothing",
        readDuration,
        readDuration("PT1M"),
      )
      .option("--code", "run the tasks' own code instead; it takes no virtual time")
      .option("--mock <task=value>", "with --code: what a task returns instead of being run; may be repeated", collect)
      .option("--pool <name=slots>", "slots of a pool; may be repeated", collect)
      .option("--param <name=value>", "a param of every run; may be repeated", collect)
      .option("--params <json>", "all params as a JSON object")
      .option("--target <version>", "the Airflow whose rules hold, instead of the project's target", readTarget)
      .option("--run <id>", "the run that is drawn, instead of the first that failed, or the longest")
      .option("--svg <file>", "write the runs, and the drawn run, as an SVG");
  },
  run: async (context, [dagId], options) => {
    const { directory, terminal } = context;
    const project = await loadProject(directory);
    const chosen = await checkAndChoose({ project, dagId, terminal });
    if (typeof chosen === "number") return chosen;
    const dag: Dag<Readonly<Record<string, unknown>>> = createDag(chosen.ir, chosen.dag.handlers);
    const period = { dagId: dag.dagId, from: options.from, to: options.to };
    const target = options.target ?? project.target;
    const runs = await simulatePeriod(dag, context, { ...options, target, root: project.root });
    const drawn = chooseRun(runs, options.run);
    if (options.svg !== undefined) await writeSvg(resolve(directory, options.svg), period, runs, drawn);
    terminal.result(simulationAsJson(period, runs), renderSimulation(period, runs, drawn, terminal));
    return runs.some(({ state }) => state === "failed") ? exitCodes.failed : exitCodes.success;
  },
});

async function simulatePeriod(
  dag: Dag<Readonly<Record<string, unknown>>>,
  { directory, interruptible }: CommandContext,
  options: SimulateCommandOptions & { readonly root: string },
): Promise<readonly SimulatedRun[]> {
  const { simulate } = await import("#sdk/testing/index.ts");
  const { assumeOutcomes } = await import("../simulate/assume-outcomes.ts");
  const { readOutcomesFile } = await import("../simulate/read-outcomes-file.ts");
  const given = options.outcomes === undefined ? {} : await readOutcomesFile(resolve(directory, options.outcomes));
  return await simulate(dag, {
    at: options.from,
    until: options.to,
    params: readParams(options),
    outcomes: options.code === true ? given : assumeOutcomes(dag.ir, given, options.takes),
    mocks: readNamedValues("--mock", "task=value", options.mock),
    pools: readPools(options.pool),
    workingDirectory: options.root,
    pythonCaller: callPython,
    signal: interruptible(),
    ...(options.target === undefined ? {} : { target: options.target }),
  });
}

/** The run that is drawn: the one that is asked for, else the first that failed, else the one that took longest. Throws JW0031. */
function chooseRun(runs: readonly SimulatedRun[], runId: string | undefined): SimulatedRun | undefined {
  if (runId === undefined) {
    const timeOf = (run: SimulatedRun): number => Number(run.endedAt ?? 0) - Number(run.startedAt ?? 0);
    return (
      runs.find(({ state }) => state === "failed") ?? runs.toSorted((left, right) => timeOf(right) - timeOf(left))[0]
    );
  }
  const found = runs.find((run) => run.runId === runId);
  if (found !== undefined) return found;
  const runIds = runs.map((run) => run.runId);
  throw new JetwayError(`The period has no run "${runId}".`, {
    code: "JW0031",
    hint: didYouMean(runId, runIds) ?? "Leave --run out to see which runs there are.",
  });
}

async function writeSvg(
  path: string,
  period: Period,
  runs: readonly SimulatedRun[],
  drawn: SimulatedRun | undefined,
): Promise<void> {
  const { createPeriodGantt } = await import("../chart/create-period-gantt.ts");
  const { createRunGantt } = await import("../chart/create-run-gantt.ts");
  const { renderGanttSvg } = await import("../chart/render-gantt-svg.ts");
  const charts = [createPeriodGantt(period, runs), ...(drawn === undefined ? [] : [createRunGantt(drawn)])];
  try {
    await writeFile(path, renderGanttSvg(charts));
  } catch (cause) {
    throw new JetwayError(`${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, {
      code: "JW0010",
      hint: "Name a file in a folder that exists and may be written to.",
      cause,
    });
  }
}
