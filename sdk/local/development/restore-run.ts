import type { RunCreated } from "../../engine/index.ts";
import { dateOf } from "../clock.ts";
import type { StoredRun, TaskInstanceRow } from "../history/run-history.ts";
import { XComStore } from "../run/xcom-store.ts";
import type { PreparedDag } from "../scheduler/prepared-dag.ts";
import { type InstanceRecord, instanceOf, type ScheduledRun } from "../scheduler/scheduled-run.ts";

/** A run as it was written down, to go on with. */
export function restoreRun(dag: PreparedDag, stored: StoredRun, created: RunCreated, order: number): ScheduledRun {
  const { dagId, runId, runType, logicalDate, dataInterval, runAfter, params } = stored;
  const run: ScheduledRun = {
    order,
    dag,
    facts: {
      dagId,
      runId,
      logicalDate: logicalDate === null ? null : dateOf(logicalDate),
      dataInterval: dataInterval && { start: dateOf(dataInterval[0]), end: dateOf(dataInterval[1]) },
    },
    runType,
    params,
    logicalDate,
    dataInterval,
    runAfter,
    // The history does not keep them.
    assetEvents: created.triggeringAssetEvents ?? [],
    xcoms: new XComStore(),
    instances: new Map(),
    state: stored.state,
    reason: stored.reason,
    startedAt: stored.startedAt,
    endedAt: stored.endedAt,
  };
  const mapped = new Set(stored.taskInstances.flatMap(({ taskId, mapIndex }) => (mapIndex >= 0 ? taskId : [])));
  for (const taskId of dag.tasks.keys())
    if (mapped.has(taskId)) run.instances.set(taskId, new Map());
    else instanceOf(run, taskId, -1);
  for (const row of stored.taskInstances) restoreInstance(run, row);
  return run;
}

function restoreInstance(run: ScheduledRun, row: TaskInstanceRow): void {
  const instance: InstanceRecord = instanceOf(run, row.taskId, row.mapIndex);
  instance.label = row.label;
  instance.state = row.state;
  instance.tryNumber = row.tryNumber;
  for (const { log, ...attempt } of row.tries) {
    const lines = log.map((line) => ({ ...line, at: dateOf(line.at) }));
    const isOver = attempt.endedAt !== null;
    // What ran when the process ended is told why, as soon as the engine has decided on it.
    const error = isOver ? attempt.error : { name: "AttemptLost", bases: [], message: lost, stack: lost };
    instance.tries.push({ ...attempt, error, log: lines, writtenLines: lines.length, isWritten: isOver });
  }
  for (const { key, value } of row.xcoms) run.xcoms.set(row.taskId, row.mapIndex, key, value);
}

const lost = "The process that ran the attempt has ended without a word on it, as when a worker on Airflow is lost.";
