import { createEngine, type EngineConfiguration, type EngineEvent, type EngineState } from "../../engine/index.ts";
import { type AirflowVersion, airflowVersions } from "../../ir/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import { realClock } from "../clock.ts";
import type { TaskHost } from "../execute/task-attempt.ts";
import { SecretMask } from "../secrets/secret-mask.ts";
import { createSecretReaders } from "../secrets/variables-and-connections.ts";
import { Activity } from "./activity.ts";
import { AttemptRunner } from "./attempt-runner.ts";
import { EngineDriver } from "./engine-driver.ts";
import { Ledger } from "./ledger.ts";
import { LocalScheduler } from "./local-scheduler.ts";
import { type PreparedDag, prepareDag } from "./prepared-dag.ts";
import { readLimits } from "./read-limits.ts";
import { noHistory, type Recorder, RunRecorder } from "./recorder.ts";
import { RunBook } from "./run-book.ts";
import { RunRequests } from "./run-requests.ts";
import type { LocalSchedulerOptions } from "./scheduler-options.ts";

/** How long a stopped task may take to end, in milliseconds: the same as on Airflow, where its process is killed after that. */
const stopGrace = 3000;

/**
 * Makes a scheduler of DAGs. Nothing happens before it is told to go on: `runUntilIdle`, `runUntil`.
 *
 * @throws JW4001 to JW4006, JW4010, JW4015 and JW4023 for what does not fit.
 *
 * @example
 * const scheduler = await createLocalScheduler({ dags: [{ dag: flightDelays }], clock: virtualClock("2026-01-01") });
 * await scheduler.runUntil(new Date("2026-02-01"));
 * scheduler.runs().length; // 31
 */
export async function createLocalScheduler(options: LocalSchedulerOptions): Promise<LocalScheduler> {
  const dags = await prepareDags(options);
  const book = new RunBook();
  const { history } = options;
  return assembleScheduler(options, {
    dags,
    engine: createEngine(configurationOf(options, dags)),
    book,
    recorder: history === undefined ? noHistory : new RunRecorder(history, book),
    first: [],
    timers: [],
  });
}

/** The DAGs of a scheduler by their id, each checked. */
export async function prepareDags(options: LocalSchedulerOptions): Promise<ReadonlyMap<string, PreparedDag>> {
  const target = targetOf(options);
  const prepared = await Promise.all(options.dags.map((given) => prepareDag(given, target)));
  return new Map(prepared.map((dag) => [dag.plan.dagId, dag]));
}

/** What the engine of a scheduler is made from. */
export function configurationOf(
  options: LocalSchedulerOptions,
  dags: ReadonlyMap<string, PreparedDag>,
): EngineConfiguration & { readonly limits: NonNullable<EngineConfiguration["limits"]> } {
  return {
    dags: [...dags.values()].map(({ plan }) => plan),
    target: targetOf(options),
    limits: readLimits(options),
  };
}

/** What a scheduler is put together from. */
export interface SchedulerAssembly {
  readonly dags: ReadonlyMap<string, PreparedDag>;
  readonly engine: EngineState;
  readonly book: RunBook;
  readonly recorder: Recorder;
  /** What the engine is told before anything else. */
  readonly first: readonly EngineEvent[];
  /** Moments at which the engine wants to be asked. */
  readonly timers: readonly Microseconds[];
}

/** Puts a scheduler together. */
export function assembleScheduler(options: LocalSchedulerOptions, assembly: SchedulerAssembly): LocalScheduler {
  const { clock = realClock, onEvent = () => {}, script, variables = {}, connections = {}, history } = options;
  const { dags, book } = assembly;
  const host = hostOf(options);
  const mask = new SecretMask();
  const isKnownRun = (dagId: string, runId: string) =>
    book.find(dagId, runId) !== undefined || history?.readRun(dagId, runId) !== undefined;
  const requests = new RunRequests(dags, targetOf(options), isKnownRun);
  const takeParams = (dagId: string, runId: string) => requests.takeParams(dagId, runId);
  const ledger = new Ledger({ dags, book, emit: onEvent, takeParams });
  const activity = new Activity();
  const secrets = createSecretReaders({ variables, connections, environment: host.environment }, mask);
  const driver = new EngineDriver({
    ...assembly,
    clock,
    activity,
    ledger,
    createRunner: (onDeferred) =>
      new AttemptRunner({
        clock,
        activity,
        host,
        mask,
        secrets,
        script,
        onLog: (run, instance, tryNumber, line) => ledger.logged(run, instance, tryNumber, line),
        onDeferred,
      }),
  });
  return new LocalScheduler({ engine: assembly.engine, driver, clock, book, requests, recorder: assembly.recorder });
}

function targetOf({ target }: { readonly target?: AirflowVersion }): AirflowVersion {
  return target ?? (airflowVersions.at(-1) as AirflowVersion);
}

function hostOf(options: LocalSchedulerOptions): TaskHost {
  const {
    environment = process.env,
    workingDirectory = process.cwd(),
    python = "python3",
    pythonCaller = null,
    isolate = false,
  } = options;
  return { environment, workingDirectory, python, pythonCaller, isolate, stopGrace };
}
