import type { Dag } from "../authoring/dag-object.ts";
import { describeWait } from "../display/describe-wait.ts";
import { type DagPlan, prepareDag } from "../engine/index.ts";
import { JetwayError } from "../errors/index.ts";
import { type AirflowVersion, airflowVersions } from "../ir/index.ts";
import {
  createDagPlan,
  createLocalScheduler,
  type LocalRunView,
  type LocalScheduler,
  momentOf,
  virtualClock,
} from "../local/index.ts";
import { type InstantInput, toInstant } from "../time/instant.ts";
import { createAttemptOrder } from "./attempt-order.ts";
import { checkPeriod, checkPools, checkWithin } from "./check-simulation.ts";
import { createSimulatedRun } from "./create-simulated-run.ts";
import { readMockList } from "./mock.ts";
import { readOutcomes } from "./read-outcomes.ts";
import type { SimulatedRun } from "./simulated-run.ts";
import type { PeriodOptions, SimulationArguments, SimulationOptions } from "./simulation-options.ts";
import { toAttemptScript } from "./to-attempt-script.ts";

/**
 * Runs a DAG in virtual time, by the rules of the Airflow that the DAG is for, to assert on what happens. Without `until` it is one run, started by hand; with
 * `until` the DAG's schedule makes the runs of the period. A task is what its outcome says, else what its mock says, else its own code. Retry delays and all
 * other waiting pass at once, and every moment is the same each time.
 *
 * @throws JW4050 and JW4051 for outcomes that do not fit the DAG, JW4004 to JW4006 for mocks, JW4001 for params, JW4023 and JW4052 for pools, JW4053 and JW4054
 * for a period without runs, JW8011 for what is no moment. A task that fails makes no exception.
 * @example
 * const run = await simulate(dailyPrices, { outcomes: { audit: fail("two rows without a price") } });
 * expect(run).toHaveState("publish", "upstream_failed");
 */
export function simulate<Params, Results>(
  dag: Dag<Params, Results>,
  options: PeriodOptions<Params>,
): Promise<readonly SimulatedRun<Results>[]>;
export function simulate<Params, Results>(
  dag: Dag<Params, Results>,
  ...options: SimulationArguments<Params>
): Promise<SimulatedRun<Results>>;
export async function simulate(dag: Dag, options: PeriodOptions | SimulationOptions = {}): Promise<unknown> {
  const simulation = await prepareSimulation(dag, options);
  return options.until === undefined
    ? await simulateRun(dag.dagId, simulation, options)
    : await simulatePeriod(dag.dagId, simulation, options);
}

async function simulateRun(
  dagId: string,
  { scheduler, from, picture }: Simulation,
  { params, logicalDate = from, signal }: SimulationOptions,
): Promise<SimulatedRun> {
  const given = params === undefined ? {} : { params: params as Readonly<Record<string, unknown>> };
  const runId = await scheduler.trigger(dagId, { ...given, logicalDate });
  const stop = () => scheduler.stopRun(dagId, runId);
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  await scheduler.runUntilIdle();
  return picture(scheduler.run(dagId, runId) as LocalRunView);
}

async function simulatePeriod(
  dagId: string,
  { scheduler, from, plan, picture }: Simulation,
  { until, assetUpdates = [], signal }: PeriodOptions,
): Promise<readonly SimulatedRun[]> {
  signal?.addEventListener("abort", () => void scheduler.stop(), { once: true });
  const end = readMoment(until, "until");
  const updates = assetUpdates.map(({ at, asset }) => ({ at: readMoment(at, "assetUpdates"), asset }));
  for (const { at, asset } of updates.toSorted((left, right) => Number(left.at) - Number(right.at))) {
    checkWithin({ from, until: end }, at, asset.name);
    await scheduler.runUntil(at);
    scheduler.updateAsset(asset);
  }
  // The end does not belong to the period.
  await scheduler.runUntil(momentOf(end) - 1);
  signal?.throwIfAborted();
  // A DAG that is switched on makes at once the run that is overdue; without catchup it belongs to the time before.
  const runs = scheduler.runs(dagId).filter(({ runAfter }) => plan.catchup || runAfter >= from);
  return runs.map(picture);
}

interface Simulation {
  readonly scheduler: LocalScheduler;
  readonly from: Date;
  readonly plan: DagPlan;
  readonly picture: (run: LocalRunView) => SimulatedRun;
}

async function prepareSimulation(dag: Dag, options: PeriodOptions | SimulationOptions): Promise<Simulation> {
  const { at = "2026-01-01T00:00:00Z", mocks = {}, outcomes = {}, pools = {}, rendered = {}, until, params } = options;
  const target = readTarget(options.target);
  const from = readMoment(at, "at");
  const scripts = readOutcomes(dag.ir, outcomes);
  const plan = createDagPlan(dag.ir, target);
  checkPools(plan, pools);
  if (until !== undefined) checkPeriod(plan, { from, until: readMoment(until, "until") }, target);
  const order = createAttemptOrder();
  const isPeriod = until !== undefined;
  const scheduled = {
    dag,
    isScheduled: isPeriod,
    mocks: readMockList(dag.ir, mocks),
    rendered,
    scripted: [...scripts.keys()],
  };
  const ofPeriod = isPeriod && params !== undefined ? { params: params as Readonly<Record<string, unknown>> } : {};
  const scheduler = await createLocalScheduler({
    ...hostOptions(options),
    dags: [{ ...scheduled, ...ofPeriod }],
    target,
    clock: virtualClock(from),
    pools,
    script: toAttemptScript(scripts),
    onEvent: order.note,
    ...(options.parallelism === undefined ? {} : { parallelism: options.parallelism }),
  });
  const graph = prepareDag(plan);
  const picture = (run: LocalRunView): SimulatedRun => {
    const { dagId, runId } = run;
    const waitReason = (taskId: string, mapIndex: number): string | null =>
      describeWait(scheduler, { dagId, runId, taskId, mapIndex });
    return createSimulatedRun(run, { dag: dag.ir, graph, attempts: order.attemptsOf(runId), waitReason });
  };
  return { scheduler, from, plan, picture };
}

/** What tasks find where they run, as far as it is given. */
function hostOptions(options: PeriodOptions | SimulationOptions) {
  const { variables, connections, environment, workingDirectory, python, pythonCaller } = options;
  const named = { variables, connections, environment, workingDirectory, python, pythonCaller };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

function readTarget(target: string | undefined): AirflowVersion {
  const newest = airflowVersions[airflowVersions.length - 1] as AirflowVersion;
  const known = target === undefined ? newest : airflowVersions.find((version) => version === target);
  if (known !== undefined) return known;
  throw new JetwayError(`Jetway does not know the rules of Airflow ${JSON.stringify(target)}.`, {
    code: "JW4015",
    hint: `The target is one of ${airflowVersions.join(", ")}.`,
  });
}

/** @throws JW8011 */
function readMoment(value: InstantInput, name: string): Date {
  return new Date(`${toInstant(value, { name, timezone: "UTC" }).local}Z`);
}
