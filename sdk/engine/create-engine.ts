import type { EngineConfiguration, PoolPlan } from "./engine-configuration.ts";
import { prepareDag } from "./graph/prepare-dag.ts";
import { createCompetition } from "./queueing/competition.ts";
import { createRelease } from "./release.ts";
import type { EngineData, EngineState } from "./state/engine-state.ts";
import { createSchedulerData, type DagMemory } from "./state/scheduler-data.ts";
import { createTimerHeap } from "./state/timer-heap.ts";

/** An engine in which nothing has happened yet. */
export function createEngine(configuration: EngineConfiguration): EngineState {
  return assembleEngine(configuration, {
    now: 0,
    runs: [],
    activeRuns: [],
    timers: createTimerHeap(),
    scheduler: createSchedulerData(configuration.dags.length, poolsOf(configuration)),
    scheduled: [],
    queued: [],
  });
}

/** An engine around what another one has remembered. */
export function assembleEngine(configuration: EngineConfiguration, data: EngineData): EngineState {
  const dagNumbers = new Map<string, number>();
  for (const [number, { dagId }] of configuration.dags.entries()) dagNumbers.set(dagId, number);
  const { limits, target } = configuration;
  const isPaused = (dagId: string) => (data.scheduler.dags[dagNumbers.get(dagId) as number] as DagMemory).paused;
  return {
    configuration,
    release: createRelease(configuration.target),
    dags: configuration.dags.map(prepareDag),
    dagNumbers,
    runNumbers: configuration.dags.map(() => new Map()),
    runsByDate: configuration.dags.map(() => []),
    competition: limits === null ? null : createCompetition({ pools: data.scheduler.pools, limits, target, isPaused }),
    data,
  };
}

/** The pools of a configuration with Airflow's own one. */
function poolsOf({ limits }: EngineConfiguration): Readonly<Record<string, PoolPlan>> {
  return { default_pool: { slots: 128, includeDeferred: false }, ...limits?.pools };
}
