import type { EngineConfiguration } from "./engine-configuration.ts";
import { prepareDag } from "./graph/prepare-dag.ts";
import { createRelease } from "./release.ts";
import type { EngineData, EngineState } from "./state/engine-state.ts";
import { createTimerHeap } from "./state/timer-heap.ts";

/** An engine in which nothing has happened yet. */
export function createEngine(configuration: EngineConfiguration): EngineState {
  return assembleEngine(configuration, {
    now: 0,
    runs: [],
    activeRuns: [],
    timers: createTimerHeap(),
    scheduled: [],
    queued: [],
  });
}

/** An engine around what another one has remembered. */
export function assembleEngine(configuration: EngineConfiguration, data: EngineData): EngineState {
  const dagNumbers = new Map<string, number>();
  for (const [number, { dagId }] of configuration.dags.entries()) dagNumbers.set(dagId, number);
  return {
    configuration,
    release: createRelease(configuration.target),
    dags: configuration.dags.map(prepareDag),
    dagNumbers,
    runNumbers: configuration.dags.map(() => new Map()),
    runsByDate: configuration.dags.map(() => []),
    data,
  };
}
