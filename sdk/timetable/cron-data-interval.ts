import { type AirflowVersion, isAtLeast } from "../ir/airflow-version.ts";
import type { Microseconds } from "../time/microseconds.ts";
import { cronSteps } from "./cron-steps.ts";
import { nextDataIntervalRun } from "./next-data-interval-run.ts";
import type { CronDataIntervalTimetable } from "./timetable.ts";
import { TimetableError } from "./timetable-error.ts";
import type { DataInterval, TimetableQuestion, TimetableRun } from "./timetable-question.ts";

/** `CronDataIntervalTimetable.next_dagrun_info`. */
export function nextCronDataIntervalRun(
  { cron, timezone }: CronDataIntervalTimetable,
  question: TimetableQuestion,
): TimetableRun | null {
  const { now, target } = question;
  const steps = cronSteps({ cron, timezone, target });
  const skipToLatest = (earliest: Microseconds | null) => {
    const lastStart = steps.previous(now);
    const nextStart = steps.next(lastStart);
    if (nextStart < now) {
      const type = isAtLeast(target, "3.4") ? "ValueError" : "AssertionError";
      throw new TimetableError(type, "next schedule shouldn't be earlier");
    }
    const start = nextStart === now ? lastStart : steps.previous(lastStart);
    return earliest === null ? start : Math.max(start, steps.alignToNext(earliest));
  };
  return nextDataIntervalRun({ className: "CronDataIntervalTimetable", steps, skipToLatest }, question);
}

/** `CronDataIntervalTimetable.infer_manual_data_interval`: the last interval that was over by then. */
export function inferCronDataInterval(
  { cron, timezone }: CronDataIntervalTimetable,
  runAfter: Microseconds,
  target: AirflowVersion,
): DataInterval {
  const steps = cronSteps({ cron, timezone, target });
  const end = steps.alignToPrevious(runAfter);
  return { start: steps.previous(end), end };
}
