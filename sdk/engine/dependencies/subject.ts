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
  readonly run: number;
  readonly record: RunRecord;
  readonly dag: PreparedDag;
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

/** A subject for instances of a run; see `turnTo`. */
export function createSubject(engine: EngineState, run: number, at: Microseconds): Subject {
  const record = engine.data.runs[run] as RunRecord;
  return {
    engine,
    run,
    record,
    dag: engine.dags[record.dag] as PreparedDag,
    instance: 0,
    task: 0,
    mapIndex: -1,
    at,
    ignoresPeriods: false,
    met: true,
    state: 0,
    given: 0,
    told: false,
  };
}

/** Turns to another instance, in the state that it has. */
export function turnTo(subject: Subject, instance: number): void {
  const { instances } = subject.record;
  subject.instance = instance;
  subject.task = instances.task[instance] as number;
  subject.mapIndex = instances.mapIndex[instance] as number;
  subject.state = instances.state[instance] as number;
  subject.met = true;
  subject.given = 0;
  subject.told = false;
}
