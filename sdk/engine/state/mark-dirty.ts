import { rulesOfOne } from "../dependencies/rules-of-one.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { TaskPlan } from "../plan/task-plan.ts";
import { findNextRuns } from "../runs/run-order.ts";
import type { EngineState } from "./engine-state.ts";
import { instanceFlag, type RunRecord } from "./run-record.ts";
import { stateCode } from "./state-code.ts";
import { taskTrait } from "./task-trait.ts";

/** Has an instance looked at in the next pass of its run. */
export function markDirty(record: RunRecord, instance: number): void {
  const flags = record.instances.flags[instance] as number;
  if ((flags & instanceFlag.dirty) !== 0) return;
  record.instances.flags[instance] = flags | instanceFlag.dirty;
  record.dirty.push(instance);
}

/** Has all instances of a task looked at. */
export function markTask(record: RunRecord, task: number): void {
  markDirty(record, task);
  const more = record.instances.more[task];
  if (more !== undefined) for (const instance of more) markDirty(record, instance);
}

/** Has everything looked at that depends on how an instance has ended. */
export function markDependents(engine: EngineState, run: number, ended: number): void {
  const record = engine.data.runs[run] as RunRecord;
  const dag = engine.dags[record.dag] as PreparedDag;
  const task = record.instances.task[ended] as number;
  for (const below of dag.downstream[task] as readonly number[]) markBelow(engine, record, dag, below, ended);
  for (const watcher of dag.watchers?.[task] ?? []) markBelow(engine, record, dag, watcher, ended);
  if ((dag.anyTrait & taskTrait.dependsOnPast) !== 0) markNextRuns(engine, run, dag, task);
}

/** Has everything looked at that depends on how many instances a task has. */
export function markBehind(record: RunRecord, dag: PreparedDag, task: number): void {
  for (const below of dag.downstream[task] as readonly number[]) markTask(record, below);
  for (const watcher of dag.watchers?.[task] ?? []) markTask(record, watcher);
}

/** In one mapped group only the instance of the same map index depends on it, unless the rule looks at all of them. */
function markBelow(engine: EngineState, record: RunRecord, dag: PreparedDag, below: number, ended: number): void {
  const { instances } = record;
  if (instances.more[below] === undefined) {
    markDirty(record, below);
    return;
  }
  const task = instances.task[ended] as number;
  const mapIndex = instances.mapIndex[ended] as number;
  const group = dag.mappedGroup[task] as number;
  const isOwn =
    mapIndex >= 0 &&
    group >= 0 &&
    group === dag.mappedGroup[below] &&
    (((dag.traits[task] as number) | (dag.traits[below] as number)) & taskTrait.mapped) === 0 &&
    (engine.release.onlyPlaceholderLooksAround || !rulesOfOne.has((dag.tasks[below] as TaskPlan).triggerRule));
  const same = isOwn ? instanceAt(record, below, mapIndex) : -1;
  if (same >= 0) markDirty(record, same);
  else markTask(record, below);
}

/** The number of an expanded task's instance by its map index; -1 when there is none. */
export function instanceAt({ instances }: RunRecord, task: number, mapIndex: number): number {
  if (instances.mapIndex[task] === mapIndex) return instances.state[task] === stateCode.absent ? -1 : task;
  const isExpanded = (instances.mapIndex[task] as number) >= 0;
  return instances.more[task]?.[isExpanded ? mapIndex - 1 : mapIndex] ?? -1;
}

/** The runs after this one wait for its tasks where they depend on the past. */
function markNextRuns(engine: EngineState, run: number, dag: PreparedDag, task: number): void {
  const trait = dag.traits[task] as number;
  const awaiting = (dag.upstream[task] as readonly number[]).filter(
    (above) => ((dag.traits[above] as number) & taskTrait.waitForDownstream) !== 0,
  );
  const isAwaited = (trait & taskTrait.dependsOnPast) !== 0;
  if (!isAwaited && awaiting.length === 0) return;
  for (const next of findNextRuns(engine, run)) {
    const record = engine.data.runs[next] as RunRecord;
    if (isAwaited) markTask(record, task);
    for (const above of awaiting) markTask(record, above);
  }
}
