import {
  type AttemptEnded,
  type AttemptOutcome,
  advance,
  createEngine,
  type DagPlan,
  type EngineCommand,
  type EngineConfiguration,
  type EngineEvent,
  type EngineState,
  type RunRequested,
  readRun,
  readTaskInstances,
  type TaskPlan,
} from "#sdk/engine/index.ts";

/** A task of an engine's DAG: a plain one unless told otherwise. */
export function taskPlan(taskId: string, more: Partial<TaskPlan> = {}): TaskPlan {
  return {
    taskId,
    kind: "task",
    groupId: null,
    upstream: [],
    map: null,
    setupTeardown: null,
    onFailureFailDagrun: false,
    triggerRule: more.setupTeardown === "teardown" ? "all_done_setup_success" : "all_success",
    ignoreDownstreamTriggerRules: true,
    retries: 0,
    retryDelay: seconds(300),
    retryExponentialBackoff: 0,
    maxRetryDelay: null,
    pool: "default_pool",
    poolSlots: 1,
    priorityWeight: 1,
    weightRule: "downstream",
    dependsOnPast: false,
    waitForDownstream: false,
    ignoreFirstDependsOnPast: false,
    waitForPastDependsBeforeSkipping: false,
    maxActiveTisPerDag: null,
    maxActiveTisPerDagrun: null,
    startDate: null,
    outlets: [],
    ...more,
  };
}

/** An engine's DAG without a schedule, `"dag"` unless told otherwise. */
export function dagPlan(tasks: readonly TaskPlan[], more: Partial<DagPlan> = {}): DagPlan {
  return {
    dagId: "dag",
    tasks,
    groups: [],
    timetable: null,
    assets: null,
    startDate: null,
    endDate: null,
    catchup: false,
    failFast: false,
    maxActiveTasks: 16,
    maxActiveRuns: 16,
    maxConsecutiveFailedDagRuns: 0,
    dagrunTimeout: null,
    ...more,
  };
}

/** Seconds in an engine's time. */
export function seconds(count: number): number {
  return count * 1_000_000;
}

/** An engine with what a test asks of it; moments are seconds. */
export interface EngineScene {
  engine: EngineState;
  readonly advance: (at: number, ...events: readonly EngineEvent[]) => readonly EngineCommand[];
  /** `task` or `task[index]`, and its state with the number of the try. */
  readonly states: (runId: string, dagId?: string) => Readonly<Record<string, string>>;
  /** State of a run; undefined when there is none. */
  readonly runState: (runId: string, dagId?: string) => string | undefined;
}

/** An engine with Airflow's limits for Airflow 3.4, unless told otherwise. */
export function createScene(dags: readonly DagPlan[], more: Partial<EngineConfiguration> = {}): EngineScene {
  const configuration: EngineConfiguration = { dags, target: "3.4", limits: { pools: {}, parallelism: 32 }, ...more };
  const scene: EngineScene = {
    engine: createEngine(configuration),
    advance: (at, ...events) => advance(scene.engine, seconds(at), events),
    states: (runId, dagId = "dag") =>
      Object.fromEntries(
        readTaskInstances(scene.engine, dagId, runId).map(({ taskId, mapIndex, state, tryNumber }) => [
          mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`,
          `${state} ${tryNumber}`,
        ]),
      ),
    runState: (runId, dagId = "dag") => readRun(scene.engine, dagId, runId)?.state,
  };
  return scene;
}

/** Asks for a run by hand; its logical date in seconds. */
export function requestRun(runId: string, date: number | null = 0, more: Partial<RunRequested> = {}): RunRequested {
  const logicalDate = date === null ? null : seconds(date);
  return {
    kind: "runRequested",
    dagId: "dag",
    runId,
    runType: "manual",
    logicalDate,
    dataInterval: null,
    runAfter: logicalDate ?? 0,
    ...more,
  };
}

/** The end of a task's attempt, a success of the first one unless told otherwise. */
export function ended(
  runId: string,
  taskId: string,
  outcome: AttemptOutcome = { kind: "success" },
  { tryNumber = 1, mapIndex = -1, dagId = "dag" } = {},
): AttemptEnded {
  return { kind: "attemptEnded", instance: { dagId, runId, taskId, mapIndex }, tryNumber, outcome };
}

/** A failure that may be tried again. */
export const failure: AttemptOutcome = { kind: "failed", retry: true };

/** The commands of a kind. */
export function only<Kind extends EngineCommand["kind"]>(
  commands: readonly EngineCommand[],
  kind: Kind,
): readonly Extract<EngineCommand, { readonly kind: Kind }>[] {
  return commands.filter(
    (command): command is Extract<EngineCommand, { readonly kind: Kind }> => command.kind === kind,
  );
}
