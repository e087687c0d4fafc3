import type { TaskFacts } from "../../task/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import { dateOf } from "../clock.ts";
import type { AttemptDescription } from "./attempt-script.ts";
import type { PreparedTask } from "./prepared-dag.ts";
import type { InstanceRecord, ScheduledRun, TryRecord } from "./scheduled-run.ts";

/** An attempt that has begun. */
export interface OpenAttempt {
  readonly run: ScheduledRun;
  readonly instance: InstanceRecord;
  readonly task: PreparedTask;
  readonly record: TryRecord;
  /** Aborts when the attempt is stopped. */
  readonly signal: AbortSignal;
  /** Assets that it updates in the name of an alias. */
  readonly updatedAssets: { readonly name: string; readonly uri: string }[];
  /** Whether the attempt still counts. */
  open: boolean;
}

/** The attempt as a script sees it. */
export function describeAttempt({ run, instance, record }: OpenAttempt): AttemptDescription {
  const { dagId, runId, logicalDate } = run.facts;
  return {
    dagId,
    runId,
    logicalDate,
    taskId: instance.taskId,
    mapIndex: instance.mapIndex,
    tryNumber: record.number,
    execution: instance.tries.filter((earlier) => earlier !== record && earlier.number === record.number).length,
  };
}

/** The attempt as its task's context shows it. */
export function taskFactsOf({ run, instance, record, task }: OpenAttempt): TaskFacts {
  const { dagId, runId, logicalDate, dataInterval } = run.facts;
  const { outlets = [] } = task.node;
  return {
    dagId,
    taskId: instance.taskId,
    runId,
    tryNumber: record.number,
    mapIndex: instance.mapIndex,
    logicalDate: logicalDate?.toISOString() ?? null,
    dataInterval: dataInterval && { start: dataInterval.start.toISOString(), end: dataInterval.end.toISOString() },
    params: run.params,
    assetEvents: run.assetEvents.map(({ name, uri, at }) => ({
      name,
      uri,
      timestamp: dateOf(at).toISOString(),
      extra: {},
    })),
    outlets: {
      assets: outlets.filter(({ kind }) => kind === "asset").map(({ name }) => name),
      aliases: outlets.filter(({ kind }) => kind === "assetAlias").map(({ name }) => name),
    },
  };
}

/** When a rescheduled sensor was asked for the first time, in the first try; null when it was not yet (`get_first_reschedule_date`). */
export function firstAskedAt({ instance, record }: OpenAttempt): Microseconds | null {
  const first = instance.tries.find(
    (earlier) => earlier !== record && earlier.number === instance.firstTry && earlier.state === "up_for_reschedule",
  );
  return first?.startedAt ?? null;
}
