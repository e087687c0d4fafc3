import type { Microseconds } from "../time/microseconds.ts";
import { subtractDelta } from "./delta-steps.ts";
import type { TimeDelta } from "./time-delta.ts";
import type { TimetableQuestion, TimetableRun } from "./timetable-question.ts";
import type { TimetableSteps } from "./timetable-steps.ts";

/** What Airflow's trigger timetables have in common. */
export interface TriggerTimetable {
  readonly steps: TimetableSteps;
  readonly interval: TimeDelta;
  /** The moment of the first run when there is no start date (`_calc_first_run`). */
  readonly findFirstRun: (now: Microseconds) => Microseconds;
}

/** `_TriggerTimetable.next_dagrun_info`: a run at each moment, whose data interval ends there. Without catchup all but the last moment that passed is left out. */
export function nextTriggerRun(timetable: TriggerTimetable, question: TimetableQuestion): TimetableRun | null {
  const { latest, catchup } = question.restriction;
  const runAfter = catchup ? findInOrder(timetable, question) : findLatest(timetable, question);
  if (latest !== null && latest < runAfter) return null;
  const start = subtractDelta(runAfter, timetable.interval);
  return { runAfter, dataInterval: { start, end: runAfter }, logicalDate: start };
}

function findInOrder({ steps, findFirstRun }: TriggerTimetable, question: TimetableQuestion): Microseconds {
  const { lastInterval, restriction, now } = question;
  if (lastInterval !== null) return steps.next(lastInterval.end);
  return restriction.earliest === null ? findFirstRun(now) : steps.alignToNext(restriction.earliest);
}

function findLatest({ steps, findFirstRun }: TriggerTimetable, question: TimetableQuestion): Microseconds {
  const { lastInterval, restriction, now } = question;
  let found = steps.alignToPrevious(now);
  if (lastInterval !== null) found = Math.max(found, steps.next(lastInterval.end));
  else if (restriction.earliest === null) found = Math.max(found, findFirstRun(now));
  return restriction.earliest === null ? found : Math.max(found, steps.alignToNext(restriction.earliest));
}
