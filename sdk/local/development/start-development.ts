import { advance, createEngine, type EngineEvent, type EngineState, readRun } from "../../engine/index.ts";
import { contentHash } from "../../ir/index.ts";
import { realClock } from "../clock.ts";
import type { PlanMark, RunHistory, StoredScheduler } from "../history/run-history.ts";
import { assembleScheduler, configurationOf, prepareDags } from "../scheduler/create-local-scheduler.ts";
import type { LocalScheduler } from "../scheduler/local-scheduler.ts";
import type { PreparedDag } from "../scheduler/prepared-dag.ts";
import { StepRecorder } from "../scheduler/recorder.ts";
import { RunBook } from "../scheduler/run-book.ts";
import type { LocalSchedulerOptions } from "../scheduler/scheduler-options.ts";
import { endAbandonedRuns } from "./end-abandoned-runs.ts";
import { type ReplayedEngine, replaySteps } from "./replay-steps.ts";
import { restoreRun } from "./restore-run.ts";

/** What is kept running while a project is developed. */
export interface DevelopmentOptions extends LocalSchedulerOptions {
  /** What it holds goes on. */
  readonly history: RunHistory;
}

/**
 * Makes a scheduler that goes on where the last one of the same history ended, however that one ended: unfinished runs go on, what ran is treated as Airflow
 * treats a task without heartbeat (it has failed, and is tried again while it has retries), and the next run of each schedule is worked out from the last
 * one. Runs of a DAG that was changed meanwhile in a way that bears on scheduling are ended as failed.
 *
 * @throws what `createLocalScheduler` throws, and JW4029 when another process keeps the schedules of the history running.
 *
 * @example
 * const scheduler = await startDevelopment({ dags: [{ dag: flightDelays }], history: openHistory(".jetway/history.sqlite") });
 * await runSchedules(scheduler, signal);
 */
export async function startDevelopment(options: DevelopmentOptions): Promise<LocalScheduler> {
  const { history, clock = realClock } = options;
  const dags = await prepareDags(options);
  history.lock();
  const configuration = configurationOf(options, dags);
  const stored = history.readScheduler();
  const now = clock.now();
  const fingerprints = new Map(
    [...dags].map(([dagId, { plan }]) => [dagId, contentHash([plan, configuration.target])]),
  );
  const marks = stored === undefined ? new Map<string, PlanMark>() : unchangedOf(stored, fingerprints);
  const replayed =
    stored === undefined ? nothingReplayed(createEngine(configuration)) : replaySteps(configuration, stored, marks);
  const changed = stored === undefined ? [] : [...dags.keys()].filter((dagId) => !marks.has(dagId));
  if (stored !== undefined) endAbandonedRuns(history, stored, replayed, now);
  const seeds = seedsOf(history, changed);
  const steps = seeds.length === 0 ? [] : [{ at: now, events: seeds }];
  if (steps.length > 0) advance(replayed.engine, now, seeds);
  const since = stored?.steps.length ?? 0;
  const plans = Object.fromEntries(
    [...fingerprints].map(([dagId, fingerprint]) => [dagId, marks.get(dagId) ?? { fingerprint, since }]),
  );
  const { target, limits } = configuration;
  history.save({ runs: [], taskInstances: [], steps, setup: { target, limits: stored?.limits ?? limits, plans } });
  const book = restoreBook(history, dags, replayed);
  return assembleScheduler(options, {
    dags,
    engine: replayed.engine,
    book,
    recorder: new StepRecorder(history, book),
    first: [
      ...poolChanges(stored, limits.pools),
      ...changed.map((dagId): EngineEvent => ({ kind: "dagPaused", dagId, paused: false })),
      ...replayed.lost.map((instance): EngineEvent => ({ kind: "attemptLost", instance })),
    ],
    timers: replayed.timers.filter((at) => at > now),
  });
}

/** Keeps the schedules of a scheduler running until the signal aborts, and resolves when none of its code runs any more. */
export async function runSchedules(scheduler: LocalScheduler, signal: AbortSignal): Promise<void> {
  // Without a schedule nothing else keeps the process alive.
  const alive = setInterval(() => {}, 2 ** 30);
  const stopped = new Promise<void>((resolve, reject) => {
    const stop = () => scheduler.stop().then(resolve, reject);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    await Promise.race([stopped, scheduler.runUntil(Number.POSITIVE_INFINITY)]);
    await stopped;
  } finally {
    clearInterval(alive);
  }
}

/** The DAGs whose plan is the same as it was. */
function unchangedOf(stored: StoredScheduler, fingerprints: ReadonlyMap<string, string>): Map<string, PlanMark> {
  return new Map(Object.entries(stored.plans).filter(([dagId, mark]) => fingerprints.get(dagId) === mark.fingerprint));
}

function nothingReplayed(engine: EngineState): ReplayedEngine {
  return { engine, lost: [], timers: [], created: [] };
}

/** The last run that its schedule made of each changed DAG, as a run that has ended: the next one comes after it. */
function seedsOf(history: RunHistory, changed: readonly string[]): readonly EngineEvent[] {
  return changed.flatMap((dagId): readonly EngineEvent[] => {
    const pause: EngineEvent = { kind: "dagPaused", dagId, paused: true };
    const last = history.listRuns({ dagId }).find(({ runType }) => runType === "scheduled");
    if (last === undefined) return [pause];
    const { runId, runType, logicalDate, dataInterval, runAfter } = last;
    return [
      pause,
      { kind: "runRequested", dagId, runId, runType, logicalDate, dataInterval, runAfter },
      { kind: "runStopped", dagId, runId },
    ];
  });
}

function poolChanges(
  stored: StoredScheduler | undefined,
  pools: Readonly<Record<string, { readonly slots: number; readonly includeDeferred: boolean }>>,
): readonly EngineEvent[] {
  if (stored === undefined) return [];
  return Object.entries(pools)
    .filter(([name, pool]) => contentHash(stored.limits.pools[name]) !== contentHash(pool))
    .map(([name, pool]): EngineEvent => ({ kind: "poolChanged", name, pool }));
}

/** The unfinished runs that the engine knows, in the order in which they came to be. */
function restoreBook(
  history: RunHistory,
  dags: ReadonlyMap<string, PreparedDag>,
  { engine, created }: ReplayedEngine,
): RunBook {
  const book = new RunBook();
  for (const run of created) {
    const known = readRun(engine, run.dagId, run.runId);
    const dag = dags.get(run.dagId);
    if (dag === undefined || known === null || known.endedAt !== null) continue;
    const stored = history.readRun(run.dagId, run.runId);
    if (stored !== undefined) book.add(restoreRun(dag, stored, run, book.runs().length));
  }
  return book;
}
