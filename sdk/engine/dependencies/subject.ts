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
  /** The states that dependencies have given it, one bit each. */
  given: number;
  /** Whether a dependency that tells of it has given it another state; `NotPreviouslySkippedDep` does not tell. */
  told: boolean;
}

/** Notes that a dependency gives the instance a state. Says whether that is another one. */
export function giveState(subject: Subject, state: number): boolean {
  subject.given |= 1 << state;
  const isOther = subject.state !== state;
  subject.state = state;
  return isOther;
}

/** The same, and whoever looks for stuck runs is told of it. Airflow: `DepContext.have_changed_ti_states`. */
export function tellState(subject: Subject, state: number): boolean {
  const isOther = giveState(subject, state);
  if (isOther) subject.told = true;
  return isOther;
}
