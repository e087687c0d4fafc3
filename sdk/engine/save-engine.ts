import { assembleEngine } from "./create-engine.ts";
import type { EngineConfiguration } from "./engine-configuration.ts";
import { enterCompetition } from "./queueing/enter-competition.ts";
import { insertIntoOrder } from "./runs/run-order.ts";
import type { EngineData, EngineState } from "./state/engine-state.ts";

/** What an engine remembers, as plain JSON. */
export interface EngineSnapshot {
  /** Raised when a reader of the old shape would misread the new one. */
  readonly version: typeof snapshotVersion;
  /** The DAGs it is about, in their order: a snapshot fits only an engine of the same DAGs. */
  readonly dagIds: readonly string[];
  readonly data: EngineData;
}

const snapshotVersion = 1;

/** What an engine remembers, as plain JSON that later changes of the engine do not touch. */
export function saveEngine(engine: EngineState): EngineSnapshot {
  return {
    version: snapshotVersion,
    dagIds: engine.dags.map(({ plan }) => plan.dagId),
    data: structuredClone(engine.data),
  };
}

/** An engine that goes on where the saved one stopped. The DAGs of the configuration have to be the same ones. */
export function loadEngine(configuration: EngineConfiguration, snapshot: EngineSnapshot): EngineState {
  const engine = assembleEngine(configuration, structuredClone(snapshot.data));
  for (const [run, { dag, runId }] of engine.data.runs.entries()) {
    engine.runNumbers[dag]?.set(runId, run);
    insertIntoOrder(engine, run);
    enterCompetition(engine, run);
  }
  return engine;
}
