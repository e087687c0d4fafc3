import type { Dag } from "../authoring/dag-object.ts";
import { JetwayError } from "../errors/index.ts";
import { realClock } from "./clock.ts";
import { createLocalRun } from "./create-local-run.ts";
import { createRunPlan } from "./create-run-plan.ts";
import type { TaskHost } from "./execute/task-attempt.ts";
import type { LocalRun } from "./local-run.ts";
import { LocalRunner } from "./local-runner.ts";
import { resolveParams } from "./params/resolve-params.ts";
import { readMocks, readRendered } from "./read-mocks.ts";
import { createRunFacts } from "./run/run-facts.ts";
import { XComStore } from "./run/xcom-store.ts";
import { RunHistory } from "./run-history.ts";
import type { LocalRunOptions, RunDagOptions } from "./run-options.ts";
import { firstScheduler } from "./scheduler/first-scheduler.ts";
import { SecretMask } from "./secrets/secret-mask.ts";
import { createSecretReaders } from "./secrets/variables-and-connections.ts";
import { TaskStarter } from "./task-starter.ts";

/** How long a stopped task may take to end, in milliseconds: the same as on Airflow, where its process is killed after that. */
const stopGrace = 3000;

/**
 * Runs a DAG once, offline, by Airflow's rules: dependency order, trigger rules, retries, skips, and XComs through the same codec as on Airflow. A task that
 * fails makes no exception: look at the run's `state` and `taskInstances`.
 *
 * @throws JW4001 to JW4006, JW4010 and JW4015 for options that do not fit the DAG, before anything runs.
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
  const { clock = realClock, parallelism = 32, onEvent: emit = () => {}, variables = {}, connections = {} } = given;
  checkParallelism(parallelism);
  const startedAt = new Date(clock.now());
  const facts = createRunFacts(dag.dagId, given, startedAt.getTime());
  const mocks = readMocks(dag.ir, given.mocks ?? {});
  const rendered = readRendered(dag.ir, given.rendered ?? {}, mocks);
  const params = await resolveParams(dag.ir, readGivenParams(given.params));
  const mocked = new Set(mocks.keys());
  const plan = createRunPlan(dag.ir, { logicalDate: facts.logicalDate, parallelism, mocked });
  const host = createHost(given);
  const history = new RunHistory(dag.ir.tasks);
  const xcoms = new XComStore();
  const mask = new SecretMask();
  const secrets = createSecretReaders({ variables, connections, environment: host.environment }, mask);
  const code = { dag: dag.ir, handlers: dag.handlers, mocks, rendered };
  const starter = new TaskStarter({ ...code, facts, params, xcoms, history, mask, secrets, host, clock, emit });
  const taskIds = plan.tasks.map(({ taskId }) => taskId);
  const { dagId, runId, logicalDate } = facts;
  emit({ kind: "runStarted", at: startedAt, dagId, runId, logicalDate, taskIds });
  const runner = new LocalRunner({
    plan,
    scheduler: firstScheduler,
    clock,
    starter,
    history,
    emit,
    signal: given.signal,
  });
  const end = await runner.run();
  const endedAt = new Date(clock.now());
  emit({ kind: "runFinished", at: endedAt, ...end });
  return createLocalRun(dag, {
    ...end,
    facts,
    params,
    startedAt,
    endedAt,
    taskInstances: history.taskInstances(),
    xcoms,
  });
}

/** The options of a run; they may be left out when no param has to be given. */
export type RunDagArguments<Params> =
  Record<never, never> extends Params ? [options?: RunDagOptions<Params>] : [options: RunDagOptions<Params>];

function createHost(given: LocalRunOptions): TaskHost {
  const {
    environment = process.env,
    workingDirectory = process.cwd(),
    python = "python3",
    pythonCaller = null,
  } = given;
  return { environment, workingDirectory, python, pythonCaller, stopGrace };
}

function checkParallelism(parallelism: number): void {
  if (Number.isInteger(parallelism) && parallelism >= 1) return;
  throw new JetwayError(`A run cannot have a parallelism of ${String(parallelism)}: no task could ever start.`, {
    code: "JW4015",
    hint: "Give a whole number from 1 on.",
  });
}

function readGivenParams(params: unknown): Readonly<Record<string, unknown>> {
  if (params === undefined) return {};
  if (typeof params === "object" && params !== null && !Array.isArray(params)) {
    return params as Readonly<Record<string, unknown>>;
  }
  throw new JetwayError("The params of a run are no object.", {
    code: "JW4015",
    hint: "Give values by name: params: { month: … }.",
  });
}
