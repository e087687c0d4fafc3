import { microsecondsPerSecond } from "../time/microseconds.ts";
import { nextCronTriggerRun } from "./cron-trigger.ts";
import type { MultipleCronTriggerTimetable } from "./timetable.ts";
import type { TimetableQuestion, TimetableRun } from "./timetable-question.ts";

/**
 * `MultipleCronTriggerTimetable.next_dagrun_info`: the earliest run of all; without catchup the latest of those that are due already.
 */
export function nextMultipleCronTriggerRun(
  { crons, timezone, interval, runImmediately }: MultipleCronTriggerTimetable,
  question: TimetableQuestion,
): TimetableRun | null {
  let first: { readonly run: TimetableRun | null; readonly key: number } | undefined;
  for (const cron of crons) {
    const run = nextCronTriggerRun({ kind: "cronTrigger", cron, timezone, interval, runImmediately }, question);
    const key = sortKey(run, question);
    if (first === undefined || key < first.key) first = { run, key };
  }
  return first?.run ?? null;
}

/** Airflow compares the start of the data interval with the present, not the moment of the run. */
function sortKey(run: TimetableRun | null, { restriction, now }: TimetableQuestion): number {
  if (run === null) return Number.POSITIVE_INFINITY;
  const seconds = run.logicalDate / microsecondsPerSecond;
  return !restriction.catchup && seconds <= now / microsecondsPerSecond ? -seconds : seconds;
}
