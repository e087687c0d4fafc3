import type { Microseconds } from "../time/microseconds.ts";
import type { EngineCommand, Phase } from "./engine-command.ts";
import type { EngineState } from "./state/engine-state.ts";

/** One call of `advance`: what it works on and what it has said so far. Every step of the engine takes it. */
export interface Round {
  readonly engine: EngineState;
  readonly at: Microseconds;
  readonly commands: EngineCommand[];
  phase: Phase;
  /** Counts the steps of this call: what happens in one step is simultaneous. */
  step: number;
}
