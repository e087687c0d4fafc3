import type { PreparedDag } from "../graph/prepared-dag.ts";
import { relevantIndexes } from "../mapping/relevant-indexes.ts";
import { instanceAt } from "../state/mark-dirty.ts";
import { instanceFlag, type RunRecord, upstreamPlace, upstreamStride } from "../state/run-record.ts";
import { finishedStates, firstFinished, stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import type { Subject } from "./subject.ts";
import { createUpstreamCounts, type UpstreamCounts } from "./upstream-counts.ts";

// Filled anew for each question, see `Subject`.
const counts = createUpstreamCounts();

/** How the instances directly above stand, for an instance's trigger rule. The object is used again for the next question. */
export function countDirectlyAbove(subject: Subject): UpstreamCounts {
  const { dag, record, task } = subject;
  if (((dag.traits[task] as number) & taskTrait.inMappedGroup) !== 0) {
    return countRelevant(subject, dag.upstream[task] as readonly number[]);
  }
  const { upstream } = record.tallies;
  const base = task * upstreamStride;
  counts.success = upstream[base] as number;
  counts.failed = upstream[base + 1] as number;
  counts.skipped = upstream[base + 2] as number;
  counts.upstreamFailed = upstream[base + 3] as number;
  counts.removed = upstream[base + 4] as number;
  counts.total = upstream[base + upstreamPlace.rows] as number;
  counts.setupSuccess = upstream[base + upstreamPlace.setupSuccess] as number;
  counts.setupSkipped = upstream[base + upstreamPlace.setupSkipped] as number;
  const isTeardown = ((dag.traits[task] as number) & taskTrait.teardown) !== 0;
  counts.setupTotal = isTeardown ? countSetupRows(dag, record, task) : 0;
  return complete(subject);
}

function countSetupRows(dag: PreparedDag, record: RunRecord, task: number): number {
  let total = 0;
  for (const above of dag.upstream[task] as readonly number[]) {
    if (((dag.traits[above] as number) & taskTrait.setup) !== 0) total += record.tallies.rows[above] ?? 1;
  }
  return total;
}

/** How the instances of some tasks stand that concern an instance: in a mapped group those of its own map index. */
export function countRelevant(subject: Subject, tasks: readonly number[]): UpstreamCounts {
  const { dag } = subject;
  const isInMappedGroup = ((dag.traits[subject.task] as number) & taskTrait.inMappedGroup) !== 0;
  reset();
  for (const task of tasks) {
    const indexes = isInMappedGroup ? relevantIndexes(subject, task) : null;
    if (indexes === null) addAll(subject, task);
    else addSome(subject, task, indexes.from, indexes.to);
  }
  return complete(subject);
}

function addAll({ record, dag }: Subject, task: number): void {
  const { ended, rows } = record.tallies;
  const base = task * finishedStates;
  const isSetup = ((dag.traits[task] as number) & taskTrait.setup) !== 0;
  for (let place = 0; place < finishedStates; place += 1)
    add(firstFinished + place, ended[base + place] as number, isSetup);
  addRows(rows[task] ?? 1, isSetup);
}

function addSome(subject: Subject, task: number, from: number, to: number): void {
  const { record } = subject;
  const { mapIndex, state } = record.instances;
  if (mapIndex[task] === -1 && state[task] !== stateCode.absent) addOne(subject, task, task);
  for (let index = Math.max(0, from); index < to; index += 1) {
    const instance = instanceAt(record, task, index);
    if (instance >= 0) addOne(subject, task, instance);
  }
}

function addOne({ record, dag }: Subject, task: number, instance: number): void {
  const { state, flags } = record.instances;
  const isSetup = ((dag.traits[task] as number) & taskTrait.setup) !== 0;
  const isFresh = ((flags[instance] as number) & instanceFlag.fresh) !== 0;
  if ((state[instance] as number) >= firstFinished && !isFresh) add(state[instance] as number, 1, isSetup);
  addRows(1, isSetup);
}

function add(state: number, count: number, isSetup: boolean): void {
  if (state === stateCode.success) counts.success += count;
  else if (state === stateCode.failed) counts.failed += count;
  else if (state === stateCode.skipped) counts.skipped += count;
  else if (state === stateCode.upstreamFailed) counts.upstreamFailed += count;
  else counts.removed += count;
  if (!isSetup) return;
  if (state === stateCode.success) counts.setupSuccess += count;
  if (state === stateCode.skipped) counts.setupSkipped += count;
}

function addRows(count: number, isSetup: boolean): void {
  counts.total += count;
  if (isSetup) counts.setupTotal += count;
}

function reset(): void {
  Object.assign(counts, nothing);
}

const nothing = createUpstreamCounts();

function complete({ mapIndex, engine }: Subject): UpstreamCounts {
  counts.done = counts.success + counts.failed + counts.skipped + counts.upstreamFailed + counts.removed;
  counts.mapIndex = mapIndex;
  counts.overlooked = mapIndex > -1 || engine.release.removedNeverBlock ? counts.removed : 0;
  return counts;
}
