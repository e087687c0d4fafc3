import type { EngineConfiguration, RunRequested } from "../engine/index.ts";
import type { Microseconds } from "../time/microseconds.ts";
import type { AttemptScript } from "../virtual-time/scripted-attempt.ts";

/** A case of `jetway engine trace`, once it is read: what an engine is made from, and what then happens. */
export interface TraceCase {
  readonly now: Microseconds;
  readonly configuration: EngineConfiguration;
  readonly runs: readonly RunRequested[];
  /** A script that counts the executions: good for one play. */
  readonly createScript: () => AttemptScript;
  /** Whether the answer has a trace. */
  readonly trace: boolean;
}

/** The name of a case's run by its place. */
export function runIdOf(place: number): string {
  return `case__${place}`;
}
