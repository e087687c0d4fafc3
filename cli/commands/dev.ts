import { loadProject } from "#compiler/project/load-project.ts";
import type { Project } from "#compiler/project/project.ts";
import { createDag, type Dag } from "#sdk/authoring/dag-object.ts";
import type { LocalScheduler } from "#sdk/local/index.ts";
import { chooseDag } from "../choose-dag.ts";
import type { CommandContext } from "../command-context.ts";
import { defineCommand } from "../define-command.ts";
import { createDevProgress } from "../dev/dev-progress.ts";
import { findNextRuns } from "../dev/next-runs.ts";
import { readDagMocks } from "../dev/read-dag-mocks.ts";
import { exitCodes } from "../exit-code.ts";
import { historyFile } from "../history/history-file.ts";
import { collect, readPools } from "../option-readers.ts";
import { counted } from "../output/counted.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import { callPython } from "../run/call-python.ts";
import { eventAsJson } from "../run/event-as-json.ts";

interface DevCommandOptions {
  readonly mock?: readonly string[];
  readonly pool?: readonly string[];
  readonly python?: string;
  readonly isolate?: true;
  readonly logs?: true;
}

/** `jetway dev` */
export const devCommand = defineCommand<DevCommandOptions>({
  configure: (command) => {
    command
      .description(
        "Keeps the schedules of the project's DAGs running here, without Airflow, until Ctrl-C. What was running when it ended last time goes on as after a crash on Airflow.",
      )
      .argument("[dags...]", "ids of the DAGs, instead of all")
      .option("--mock <dag.task=value>", "what a task returns instead of being run; may be repeated", collect)
      .option("--pool <name=slots>", "slots of a pool, instead of no limit; may be repeated", collect)
      .option("--python <path>", "the interpreter for Python tasks, instead of python3")
      .option("--isolate", "run each TypeScript task in a process of its own, as on Airflow")
      .option("--logs", "show what tasks log, not warnings and errors alone");
  },
  run: async (context, dagIds, options) => {
    const { directory, terminal } = context;
    const project = await loadProject(directory);
    const { checkProject } = await import("#compiler/compile.ts");
    const { root, name, dags: patterns, target } = project;
    const checked = await checkProject({ root, project: name, dags: patterns, target });
    const failed = reportDiagnostics(checked.diagnostics, root, terminal);
    if (failed !== undefined) return failed;
    const chosen = dagIds.length === 0 ? checked.dags : dagIds.map((dagId) => chooseDag(checked.dags, dagId));
    const dags = chosen.map(({ dag, ir }): Dag => createDag(ir, dag.handlers));
    await keepRunning(context, { ...options, project, dags });
    return exitCodes.interrupted;
  },
});

interface DevParts extends DevCommandOptions {
  readonly project: Project;
  readonly dags: readonly Dag[];
}

/** Resolves when the user has ended it and no task runs any more. */
async function keepRunning({ terminal, interruptible }: CommandContext, parts: DevParts): Promise<void> {
  const { createDagPlan, openHistory, runSchedules, startDevelopment } = await import("#sdk/local/index.ts");
  const { dags, project, python, isolate } = parts;
  const { root, target } = project;
  const mocks = readDagMocks(
    parts.mock,
    dags.map(({ dagId }) => dagId),
  );
  const plans = dags.map(({ ir }) => createDagPlan(ir, target));
  const named = plans.flatMap(({ tasks }) => tasks.map(({ pool }) => pool)).filter((pool) => pool !== "default_pool");
  let scheduler: LocalScheduler | undefined;
  const history = openHistory(historyFile(root));
  const progress = createDevProgress(terminal, {
    showsLog: parts.logs ?? false,
    nextRuns: () => (scheduler === undefined ? [] : findNextRuns(plans, scheduler, new Date(), target)),
  });
  try {
    scheduler = await startDevelopment({
      dags: dags.map((dag) => ({ dag, mocks: mocks.get(dag.dagId) ?? {} })),
      target,
      pools: { ...Object.fromEntries(named.map((pool) => [pool, -1])), ...readPools(parts.pool) },
      history,
      workingDirectory: root,
      pythonCaller: callPython,
      onEvent: (event) => {
        if (terminal.json) terminal.line(eventAsJson(event));
        else progress.note(event);
      },
      ...(python === undefined ? {} : { python }),
      ...(isolate === undefined ? {} : { isolate }),
    });
    terminal.note(`${counted(dags.length, "DAG")}, runs in ${historyFile(".")}. Ctrl-C ends.`);
    await runSchedules(scheduler, interruptible());
  } finally {
    progress.end();
    history.close();
  }
}
