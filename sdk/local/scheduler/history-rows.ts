import { momentOf } from "../clock.ts";
import type { RunRow, TaskInstanceChange, TryChange } from "../history/run-history.ts";
import type { InstanceRecord, ScheduledRun } from "./scheduled-run.ts";

/** A run as the history keeps it. */
export function runRowOf(run: ScheduledRun): RunRow {
  const { facts, runType, state, reason, logicalDate, dataInterval, runAfter, params, startedAt, endedAt } = run;
  const { dagId, runId } = facts;
  return { dagId, runId, runType, state, reason, logicalDate, dataInterval, runAfter, params, startedAt, endedAt };
}

/** What is new in a task instance since it was last asked for. */
export function taskInstanceChangeOf(run: ScheduledRun, instance: InstanceRecord): TaskInstanceChange {
  const { dagId, runId } = run.facts;
  const { taskId, mapIndex, kind, label, state, tryNumber } = instance;
  const xcomTexts = run.xcoms.textsOf(taskId, mapIndex);
  return { dagId, runId, taskId, mapIndex, kind, label, state, tryNumber, tries: triesOf(instance), xcomTexts };
}

function triesOf({ tries }: InstanceRecord): readonly TryChange[] {
  return tries.flatMap((record, position) => {
    if (record.isWritten) return [];
    const { number, startedAt, endedAt, state, error, log, writtenLines: firstLine } = record;
    record.writtenLines = log.length;
    record.isWritten = endedAt !== null;
    const lines = log.slice(firstLine).map((line) => ({ ...line, at: momentOf(line.at) }));
    return { number, startedAt, endedAt, state, error, log: lines, position, firstLine };
  });
}
