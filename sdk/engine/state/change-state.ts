import type { StateChanged } from "../engine-command.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import { followChange } from "../queueing/competition.ts";
import type { Round } from "../round.ts";
import { instanceKey } from "./instance-key.ts";
import { markDependents } from "./mark-dirty.ts";
import { instanceFlag, type RunRecord, upstreamPlace, upstreamStride } from "./run-record.ts";
import { finishedStates, firstFinished, isUnderWay, stateCode, stateName } from "./state-code.ts";
import { taskTrait } from "./task-trait.ts";

/**
 * Gives a task instance another state: the only place where that happens. The counts follow at once, and those below it are looked at again; except that an
 * end that a pass decides (`fresh`) is seen by the others from the next pass on, see `publishFresh`.
 */
export function changeState(
  round: Round,
  run: number,
  instance: number,
  to: number,
  fresh: number[] | null = null,
): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const dag = round.engine.dags[record.dag] as PreparedDag;
  const { instances } = record;
  const from = instances.state[instance] as number;
  if (from === to) return;
  instances.state[instance] = to;
  countChange(record, dag, instance, from, to);
  if (round.engine.competition !== null)
    followChange(round.engine.competition, { dag, record, run, instance }, from, to);
  if (from >= firstFinished) withdrawEnd(record, dag, instance, from);
  if (to >= firstFinished) {
    if (fresh === null) announceEnd(round, run, record, dag, instance);
    else {
      if (!isFresh(record, instance)) fresh.push(instance);
      instances.flags[instance] = (instances.flags[instance] as number) | instanceFlag.fresh;
    }
  }
  round.commands.push(stateChanged(round, record, instance, from, to));
}

/** Lets the others see what a pass has ended. */
export function publishFresh(round: Round, run: number, fresh: readonly number[]): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const dag = round.engine.dags[record.dag] as PreparedDag;
  for (const instance of fresh) {
    record.instances.flags[instance] = (record.instances.flags[instance] as number) & ~instanceFlag.fresh;
    announceEnd(round, run, record, dag, instance);
  }
}

function stateChanged(round: Round, record: RunRecord, instance: number, from: number, to: number): StateChanged {
  const { instances } = record;
  const change: StateChanged = {
    kind: "stateChanged",
    phase: round.phase,
    step: round.step,
    instance: instanceKey(round.engine, record, instance),
    from: stateName(from),
    to: stateName(to),
    tryNumber: instances.tryNumber[instance] as number,
  };
  if (to !== stateCode.upForRetry && to !== stateCode.upForReschedule) return change;
  return { ...change, until: instances.until[instance] as number };
}

function countChange(
  { tallies, instances }: RunRecord,
  dag: PreparedDag,
  instance: number,
  from: number,
  to: number,
): void {
  const wasUnfinished = from < firstFinished ? 1 : 0;
  const isUnfinished = to < firstFinished ? 1 : 0;
  const change = isUnfinished - wasUnfinished;
  tallies.unfinished += change;
  const task = instances.task[instance] as number;
  const trait = dag.traits[task] as number;
  if ((trait & taskTrait.mapped) !== 0) {
    tallies.open[task] = (tallies.open[task] as number) + change;
    delete tallies.returns[task];
  }
  if ((trait & taskTrait.mayBeHeld) !== 0) tallies.held += change;
  tallies.deferred += (to === stateCode.deferred ? 1 : 0) - (from === stateCode.deferred ? 1 : 0);
  tallies.underWay += (isUnderWay(to) ? 1 : 0) - (isUnderWay(from) ? 1 : 0);
}

function announceEnd(round: Round, run: number, record: RunRecord, dag: PreparedDag, instance: number): void {
  countEnd(record, dag, instance, record.instances.state[instance] as number, 1);
  record.due = true;
  markDependents(round.engine, run, instance);
}

/** A finished instance is none any more: it was cleared, or ended another way after all. */
function withdrawEnd(record: RunRecord, dag: PreparedDag, instance: number, from: number): void {
  if (!isFresh(record, instance)) countEnd(record, dag, instance, from, -1);
}

/** Whether a pass has ended it and the others do not see that yet. */
function isFresh({ instances }: RunRecord, instance: number): boolean {
  return ((instances.flags[instance] as number) & instanceFlag.fresh) !== 0;
}

function countEnd(
  { tallies, instances }: RunRecord,
  dag: PreparedDag,
  instance: number,
  state: number,
  by: 1 | -1,
): void {
  const task = instances.task[instance] as number;
  const place = state - firstFinished;
  const { upstream, ended } = tallies;
  if (ended.length > 0) ended[task * finishedStates + place] = (ended[task * finishedStates + place] as number) + by;
  const isSetup = ((dag.traits[task] as number) & taskTrait.setup) !== 0;
  const setupPlace = state === stateCode.success ? upstreamPlace.setupSuccess : upstreamPlace.setupSkipped;
  const isSetupCounted = isSetup && (state === stateCode.success || state === stateCode.skipped);
  for (const below of dag.downstream[task] as readonly number[]) {
    const base = below * upstreamStride;
    upstream[base + place] = (upstream[base + place] as number) + by;
    if (isSetupCounted) upstream[base + setupPlace] = (upstream[base + setupPlace] as number) + by;
  }
}
