import { isAtLeast } from "../ir/airflow-version.ts";
import type { DataInterval, TimetableQuestion, TimetableRun } from "./timetable-question.ts";

/** `ContinuousTimetable.next_dagrun_info`: from the end of the last run up to now. Without a start date it never runs before 3.2. */
export function nextContinuousRun(question: TimetableQuestion): TimetableRun | null {
  const { restriction, target } = question;
  if (restriction.earliest === null && !isAtLeast(target, "3.2")) return null;
  const dataInterval = findInterval(question);
  if (restriction.latest !== null && dataInterval.end > restriction.latest) return null;
  return { runAfter: dataInterval.end, dataInterval, logicalDate: dataInterval.start };
}

function findInterval({ lastInterval, restriction, now }: TimetableQuestion): DataInterval {
  const startDate = restriction.earliest ?? now;
  if (lastInterval === null) return { start: startDate, end: Math.max(startDate, now) };
  if (lastInterval.end <= now) return { start: lastInterval.end, end: now };
  // The start date was moved into the future.
  return { start: startDate, end: startDate + (lastInterval.end - lastInterval.start) };
}
