import { createSubject, type Subject } from "../dependencies/subject.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";

/** One pass over one run: what it has found so far. */
export interface Pass {
  readonly round: Round;
  readonly run: number;
  readonly record: RunRecord;
  readonly dag: PreparedDag;
  readonly subject: Subject;
  /** Instances to schedule. */
  readonly ready: number[];
  /** Tasks whose number of instances was held against the length that they are mapped over: once in a pass is enough. */
  readonly revised: Set<number>;
  /** Instances that the pass has ended. */
  readonly fresh: number[];
  /** Whether a dependency has changed the state of an instance, or one was expanded. */
  changed: boolean;
  /** Whether a mapped task was expanded, also when to nothing. */
  expanded: boolean;
  /** Whether an instance got a final state though its dependencies were met: the run is not stuck then. */
  settledWhileMet: boolean;
  /** Whether the look for something runnable has given an instance another state, and a dependency has told of it. */
  told: boolean;
  /** When the pass began: how many instances were not finished, how many there were, and how many of these may be held by something outside the run. */
  readonly unfinishedBefore: number;
  readonly instancesBefore: number;
  readonly heldBefore: number;
}

/** The start of a pass. */
export function createPass(round: Round, run: number, record: RunRecord): Pass {
  const dag = round.engine.dags[record.dag] as PreparedDag;
  return {
    round,
    run,
    record,
    dag,
    subject: createSubject(round.engine, run, round.at),
    ready: [],
    revised: new Set(),
    fresh: [],
    changed: false,
    expanded: false,
    settledWhileMet: false,
    told: false,
    unfinishedBefore: record.tallies.unfinished,
    instancesBefore: record.instances.task.length,
    heldBefore: record.tallies.held,
  };
}
