import type { Dag } from "../authoring/dag-object.ts";
import { JetwayError } from "../errors/index.ts";
import type { DagNode } from "../ir/index.ts";
import { momentOf, realClock } from "./clock.ts";
import type { LocalRun } from "./local-run.ts";
import { readEffectiveOptions } from "./plan/effective-options.ts";
import { type RunFactsOptions, readMoment } from "./run/run-facts.ts";
import type { LocalRunOptions, RunDagOptions } from "./run-options.ts";
import { createLocalScheduler } from "./scheduler/create-local-scheduler.ts";
import type { LocalScheduler } from "./scheduler/local-scheduler.ts";
import type { TriggerOptions } from "./scheduler/scheduler-options.ts";

/**
 * Runs a DAG once, offline, by Airflow's rules: dependency order, trigger rules, mapping, retries, skips, pools, and XComs through the same codec as on
 * Airflow. A task that fails makes no exception: look at the run's `state` and `taskInstances`.
 *
 * @throws JW4001 to JW4006, JW4010, JW4015 and JW4023 for options that do not fit the DAG, before anything runs; JW4027 when nothing in the run can go on.
 *
 * @example
 * const run = await runDag(flightDelays, { params: { month: "2001-02" } });
 * if (run.state === "success") console.log(run.result("report"));
 */
export async function runDag<Params, Results>(
  dag: Dag<Params, Results>,
  ...[options]: RunDagArguments<Params>
): Promise<LocalRun<Results>> {
  const given: LocalRunOptions & { readonly params?: unknown } = options ?? {};
  const { mocks = {}, rendered = {}, signal, params, logicalDate, runId, dataInterval, ...shared } = given;
  if (given.clock === undefined || given.clock === realClock) checkReached(given.logicalDate);
  const pools = { ...unlimitedPools(dag.ir), ...given.pools };
  const dags = [{ dag, isScheduled: false, mocks, rendered }];
  const scheduler = await createLocalScheduler({ ...shared, pools, dags });
  const triggered = await scheduler.trigger(dag.dagId, {
    ...(params === undefined ? {} : { params: params as NonNullable<TriggerOptions["params"]> }),
    ...(logicalDate === undefined ? {} : { logicalDate }),
    ...(runId === undefined ? {} : { runId }),
    ...(dataInterval === undefined ? {} : { dataInterval }),
  });
  const stop = () => scheduler.stopRun(dag.dagId, triggered);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    if (signal?.aborted) stop();
    await scheduler.runUntilIdle();
  } finally {
    signal?.removeEventListener("abort", stop);
    await scheduler.stop();
  }
  const run = scheduler.run(dag.dagId, triggered);
  if (run?.state === "success" || run?.state === "failed") return run as LocalRun<Results>;
  throw stuck(scheduler, dag.dagId, triggered);
}

/** The options of a run; they may be left out when no param has to be given. */
export type RunDagArguments<Params> =
  Record<never, never> extends Params ? [options?: RunDagOptions<Params>] : [options: RunDagOptions<Params>];

/** Airflow starts no task of a run before its logical date; nobody wants to wait that long here. */
function checkReached(logicalDate: RunFactsOptions["logicalDate"]): void {
  if (logicalDate === undefined || logicalDate === null) return;
  const moment = readMoment(logicalDate, "logical date");
  if (momentOf(moment) <= realClock.now()) return;
  throw new JetwayError(
    `The logical date ${moment.toISOString()} is still to come: Airflow starts no task before it.`,
    {
      code: "JW4003",
      hint: `Let the time be given: clock: virtualClock(${JSON.stringify(moment.toISOString())}).`,
    },
  );
}

/** Pools live in Airflow's database. Those that tasks name and that are not given have no limit here. */
function unlimitedPools(dag: DagNode): Readonly<Record<string, number>> {
  const names = dag.tasks.map((task) => readEffectiveOptions(dag, task).pool);
  return Object.fromEntries(names.filter((name) => name !== "default_pool").map((name) => [name, -1]));
}

function stuck(scheduler: LocalScheduler, dagId: string, runId: string): JetwayError {
  const waiting = scheduler.run(dagId, runId)?.taskInstances ?? [];
  const reasons = waiting.flatMap(({ taskId, mapIndex }) => {
    const [reason] = scheduler.waitReasons({ dagId, runId, taskId, mapIndex });
    return reason === undefined ? [] : `  - ${taskId}${mapIndex < 0 ? "" : `[${mapIndex}]`}: ${reason.text}`;
  });
  return new JetwayError(
    [`The run "${runId}" of DAG "${dagId}" cannot go on: nothing in it will ever be started.`, ...reasons].join("\n"),
    {
      code: "JW4027",
      hint: "Look for a pool that is too small for its tasks: pools: { name: slots }.",
    },
  );
}
