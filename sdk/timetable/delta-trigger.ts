import { deltaSteps } from "./delta-steps.ts";
import { nextTriggerRun } from "./next-trigger-run.ts";
import type { DeltaTriggerTimetable } from "./timetable.ts";
import type { TimetableQuestion, TimetableRun } from "./timetable-question.ts";

/** `DeltaTriggerTimetable.next_dagrun_info`: without a start date the first run is now. */
export function nextDeltaTriggerRun(
  { delta, interval }: DeltaTriggerTimetable,
  question: TimetableQuestion,
): TimetableRun | null {
  return nextTriggerRun({ steps: deltaSteps(delta), interval, findFirstRun: (now) => now }, question);
}
