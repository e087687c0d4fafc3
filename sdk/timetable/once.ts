import { isAtLeast } from "../ir/airflow-version.ts";
import type { TimetableQuestion, TimetableRun } from "./timetable-question.ts";

/** `OnceTimetable.next_dagrun_info`: at the start date, whether it has passed or not. Without one it never runs on 3.0, and now from 3.1 on. */
export function nextOnceRun({ lastInterval, restriction, now, target }: TimetableQuestion): TimetableRun | null {
  const { earliest, latest } = restriction;
  if (lastInterval !== null) return null;
  const at = earliest ?? (isAtLeast(target, "3.1") ? now : null);
  if (at === null || (latest !== null && at > latest)) return null;
  return { runAfter: at, dataInterval: { start: at, end: at }, logicalDate: at };
}
