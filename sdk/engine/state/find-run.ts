import type { EngineState } from "./engine-state.ts";

/** The number of a run by its names; undefined when there is none. */
export function findRun(engine: EngineState, dagId: string, runId: string): number | undefined {
  return engine.runNumbers[engine.dagNumbers.get(dagId) ?? -1]?.get(runId);
}
