import type { RunCreated } from "../../engine/engine-command.ts";
import type { RunState, RunType, TaskInstanceState } from "../../engine/task-instance-state.ts";
import type { JsonObject, TaskKind } from "../../ir/index.ts";
import type { TaskErrorDescription } from "../../task/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { FinishReason, LogLine } from "../events.ts";
import type { RunFacts } from "../run/run-facts.ts";
import type { XComStore } from "../run/xcom-store.ts";
import type { PreparedDag } from "./prepared-dag.ts";

/** A run while it is written down. */
export interface ScheduledRun {
  /** Place in the order in which runs came to be. */
  readonly order: number;
  readonly dag: PreparedDag;
  readonly facts: RunFacts;
  readonly runType: RunType;
  readonly params: JsonObject;
  readonly logicalDate: Microseconds | null;
  readonly dataInterval: readonly [start: Microseconds, end: Microseconds] | null;
  readonly runAfter: Microseconds;
  /** The updates of assets that started it. */
  readonly assetEvents: NonNullable<RunCreated["triggeringAssetEvents"]>;
  readonly xcoms: XComStore;
  /** By task id and map index. */
  readonly instances: Map<string, Map<number, InstanceRecord>>;
  state: RunState;
  reason: FinishReason | null;
  startedAt: Microseconds | null;
  endedAt: Microseconds | null;
}

/** A task instance while it is written down. */
export interface InstanceRecord {
  readonly taskId: string;
  readonly kind: TaskKind;
  mapIndex: number;
  label: string | null;
  state: TaskInstanceState;
  tryNumber: number;
  /** Number of the first try since it was last cleared. */
  firstTry: number;
  readonly tries: TryRecord[];
}

/** An attempt while it is written down. */
export interface TryRecord {
  readonly number: number;
  readonly startedAt: Microseconds;
  endedAt: Microseconds | null;
  state: TaskInstanceState;
  error: TaskErrorDescription | null;
  readonly log: LogLine[];
  /** How many lines of the log are written down. */
  writtenLines: number;
  /** Whether all of it is written down. */
  isWritten: boolean;
}

/** The record of a task instance; made when there is none yet. */
export function instanceOf(run: ScheduledRun, taskId: string, mapIndex: number): InstanceRecord {
  const byIndex = run.instances.get(taskId) ?? new Map<number, InstanceRecord>();
  run.instances.set(taskId, byIndex);
  const known = byIndex.get(mapIndex);
  if (known !== undefined) return known;
  // A task that is mapped over a literal has its instances from the start: the run never had a placeholder for them.
  if (mapIndex >= 0) byIndex.delete(-1);
  const kind = run.dag.tasks.get(taskId)?.node.kind ?? "empty";
  const record = { taskId, kind, mapIndex, label: null, state: "none" as const, tryNumber: 0, firstTry: 1, tries: [] };
  byIndex.set(mapIndex, record);
  return record;
}

/** The placeholder of a mapped task becomes so many instances. */
export function expandInstance(run: ScheduledRun, taskId: string, length: number): void {
  const byIndex = run.instances.get(taskId);
  const placeholder = byIndex?.get(-1);
  if (byIndex === undefined || placeholder === undefined || length === 0) return;
  byIndex.delete(-1);
  placeholder.mapIndex = 0;
  byIndex.set(0, placeholder);
  for (let index = 1; index < length; index++) instanceOf(run, taskId, index);
}

/** The task instances of a run in the author's order, those of a mapped task by their index. */
export function allInstances(run: ScheduledRun): readonly InstanceRecord[] {
  return [...run.instances.values()].flatMap((byIndex) =>
    byIndex.size === 1
      ? [...byIndex.values()]
      : [...byIndex.values()].sort((left, right) => left.mapIndex - right.mapIndex),
  );
}
