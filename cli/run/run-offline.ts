import type { CheckedDag } from "#compiler/compile.ts";
import type { Project } from "#compiler/project/project.ts";
import { createDag, type Dag } from "#sdk/authoring/dag-object.ts";
import { describeObstacle } from "#sdk/display/describe-wait.ts";
import { orderTasks } from "#sdk/display/order-tasks.ts";
import { pictureRun } from "#sdk/display/picture-run.ts";
import { prepareDag } from "#sdk/engine/graph/prepare-dag.ts";
import type { JsonValue } from "#sdk/ir/index.ts";
import type { LocalRunEvent, LocalRunView } from "#sdk/local/index.ts";
import { historyFile } from "../history/history-file.ts";
import type { Terminal } from "../output/terminal.ts";
import { callPython } from "./call-python.ts";
import type { WaitReasonOf } from "./live-run.ts";
import { describePools } from "./pool-usage.ts";
import type { FinishedRun } from "./render-local-run.ts";
import { createRunProgress } from "./run-progress.ts";

/** How a checked DAG is run offline from the command line. */
export interface OfflineRunOptions {
  readonly project: Project;
  readonly params: Readonly<Record<string, JsonValue>>;
  readonly mocks: Readonly<Record<string, JsonValue>>;
  /** Slots by pool; pools that tasks name and that are not given have no limit. */
  readonly pools: Readonly<Record<string, number>>;
  readonly logicalDate?: Date;
  readonly python?: string;
  readonly isolate?: boolean;
  readonly showsLog: boolean;
  /** Is told what happens beside the progress that people see. */
  readonly onEvent?: (event: LocalRunEvent) => void;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Runs a DAG offline, tells what goes on, and writes it down in the project's history. */
export async function runOffline({ dag, ir }: CheckedDag, options: OfflineRunOptions): Promise<FinishedRun> {
  const { createDagPlan, createLocalScheduler, openHistory } = await import("#sdk/local/index.ts");
  const { project, params, mocks, logicalDate, python, terminal, signal } = options;
  const { root, target } = project;
  // What the compiler read from the source, such as the schemas of params that are plain TypeScript types, is in its IR alone.
  const annotated: Dag = createDag(ir, dag.handlers);
  const plan = createDagPlan(ir, target);
  const unlimited = Object.fromEntries(
    plan.tasks.map(({ pool }) => [pool, -1]).filter(([pool]) => pool !== "default_pool"),
  );
  const graph = prepareDag(plan);
  const history = openHistory(historyFile(root));
  let waitReason: WaitReasonOf = () => null;
  const progress = createRunProgress({
    groups: ir.groups,
    tasks: orderTasks(ir, graph),
    terminal,
    showsLog: options.showsLog,
    waitReason: (taskId, mapIndex) => waitReason(taskId, mapIndex),
    describePools: (picture) => describePools(plan, options.pools, picture),
  });
  try {
    const scheduler = await createLocalScheduler({
      dags: [{ dag: annotated, isScheduled: false, mocks }],
      target,
      pools: { ...unlimited, ...options.pools },
      history,
      workingDirectory: root,
      pythonCaller: callPython,
      onEvent: (event) => {
        progress.note(event);
        options.onEvent?.(event);
      },
      ...(python === undefined ? {} : { python }),
      ...(options.isolate === undefined ? {} : { isolate: options.isolate }),
    });
    const runId = await scheduler.trigger(ir.dagId, { params, ...(logicalDate === undefined ? {} : { logicalDate }) });
    waitReason = (taskId, mapIndex) => describeObstacle(scheduler, { dagId: ir.dagId, runId, taskId, mapIndex });
    const stop = () => scheduler.stopRun(ir.dagId, runId);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    await scheduler.runUntilIdle();
    const run = scheduler.run(ir.dagId, runId) as LocalRunView;
    return { run, picture: pictureRun(run, { dag: ir, graph, waitReason }) };
  } finally {
    progress.end();
    history.close();
  }
}
