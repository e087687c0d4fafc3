import type { Microseconds } from "../../time/microseconds.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { RunRecord } from "../state/run-record.ts";

/**
 * A task instance whose dependencies are being looked at. The dependencies change `met` and `state` here and nothing else; who looks decides what becomes of it.
 * One object is used again and again, because this happens millions of times.
 */
export interface Subject {
  readonly engine: EngineState;
  run: number;
  record: RunRecord;
  dag: PreparedDag;
  instance: number;
  task: number;
  mapIndex: number;
  at: Microseconds;
  /** Whether waiting for a retry or a reschedule counts as met: asked when looking for runs that are stuck. */
  ignoresPeriods: boolean;
  /** Whether all dependencies so far are met. */
  met: boolean;
  /** The state it has, or that a dependency has given it. */
  state: number;
  /** How many times a dependency has given it another state. */
  changes: number;
}

/** Notes that a dependency gives the instance a state. */
export function giveState(subject: Subject, state: number): boolean {
  if (subject.state === state) return false;
  subject.state = state;
  subject.changes += 1;
  return true;
}
