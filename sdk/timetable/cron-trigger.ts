import type { Microseconds } from "../time/microseconds.ts";
import { cronSteps } from "./cron-steps.ts";
import { nextTriggerRun } from "./next-trigger-run.ts";
import type { CronTriggerTimetable, RunImmediately } from "./timetable.ts";
import type { TimetableQuestion, TimetableRun } from "./timetable-question.ts";
import type { TimetableSteps } from "./timetable-steps.ts";

/** `CronTriggerTimetable.next_dagrun_info`. */
export function nextCronTriggerRun(timetable: CronTriggerTimetable, question: TimetableQuestion): TimetableRun | null {
  const steps = cronSteps({ cron: timetable.cron, timezone: timetable.timezone, target: question.target });
  const findFirstRun = (now: Microseconds) => findFirst(steps, timetable.runImmediately, now);
  return nextTriggerRun({ steps, interval: timetable.interval, findFirstRun }, question);
}

const fiveMinutes = 300_000_000;

/** `CronTriggerTimetable._calc_first_run`. */
function findFirst(steps: TimetableSteps, runImmediately: RunImmediately, now: Microseconds): Microseconds {
  const past = steps.alignToPrevious(now);
  const next = steps.alignToNext(now);
  if (runImmediately === true) return past;
  const buffer = typeof runImmediately === "number" ? runImmediately : Math.max((next - past) / 10, fiveMinutes);
  return now - past <= buffer ? past : next;
}
