import { isAtLeast } from "../ir/airflow-version.ts";
import type { Microseconds } from "../time/microseconds.ts";
import { TimetableError } from "./timetable-error.ts";
import type { DataInterval, TimetableQuestion, TimetableRun } from "./timetable-question.ts";
import type { TimetableSteps } from "./timetable-steps.ts";

/** What Airflow's data interval timetables have in common. */
export interface DataIntervalTimetable {
  /** The class in Airflow, as its messages name it. */
  readonly className: string;
  readonly steps: TimetableSteps;
  /** The first data interval that counts without catchup (`_skip_to_latest`). */
  readonly skipToLatest: (earliest: Microseconds | null) => Microseconds;
}

/** `_DataIntervalTimetable.next_dagrun_info`: a run for each interval between two moments, when it is over. */
export function nextDataIntervalRun(
  timetable: DataIntervalTimetable,
  question: TimetableQuestion,
): TimetableRun | null {
  const { lastInterval, restriction } = question;
  const { steps } = timetable;
  const earliest = findEarliest(timetable, question);
  if (lastInterval === null && earliest === null) return null;
  const start =
    lastInterval === null ? (earliest ?? 0) : findStartAfter(timetable, { lastInterval, earliest }, question);
  if (restriction.latest !== null && start > restriction.latest) return null;
  const end = steps.next(start);
  return { runAfter: end, dataInterval: { start, end }, logicalDate: start };
}

function findEarliest(
  { steps, skipToLatest }: DataIntervalTimetable,
  { restriction: { earliest, catchup } }: TimetableQuestion,
): Microseconds | null {
  if (!catchup) return skipToLatest(earliest);
  return earliest === null ? null : steps.alignToNext(earliest);
}

interface LastRun {
  readonly lastInterval: DataInterval;
  readonly earliest: Microseconds | null;
}

/** After a change of the schedule the start can fall on the last run's again; since 3.2, and in all cases since 3.3, it is then moved one step on. */
function findStartAfter(
  { className, steps }: DataIntervalTimetable,
  { lastInterval, earliest }: LastRun,
  { target }: TimetableQuestion,
): Microseconds {
  const aligned = steps.alignToPrevious(lastInterval.end);
  const start = earliest === null ? aligned : Math.max(aligned, earliest);
  if (isAtLeast(target, "3.3")) {
    if (start > lastInterval.start) return start;
    const moved = steps.next(start);
    if (moved > lastInterval.start) return moved;
    throw new TimetableError("ValueError", `${className} timetable did not advance past the last run after one retry`);
  }
  const repeats = lastInterval.start === lastInterval.end && start === lastInterval.start;
  return repeats && isAtLeast(target, "3.2") ? steps.next(start) : start;
}
