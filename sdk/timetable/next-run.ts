import { nextContinuousRun } from "./continuous.ts";
import { nextCronDataIntervalRun } from "./cron-data-interval.ts";
import { nextCronTriggerRun } from "./cron-trigger.ts";
import { nextDeltaDataIntervalRun } from "./delta-data-interval.ts";
import { nextDeltaTriggerRun } from "./delta-trigger.ts";
import { nextEventsRun } from "./events.ts";
import { nextMultipleCronTriggerRun } from "./multiple-cron-trigger.ts";
import { nextOnceRun } from "./once.ts";
import type { Timetable } from "./timetable.ts";
import type { TimetableQuestion, TimetableRun } from "./timetable-question.ts";

/**
 * The next run of a timetable (`Timetable.next_dagrun_info`); null when there is none.
 *
 * @throws TimetableError where Airflow's timetable raises: the scheduler logs that and makes no run.
 */
export function nextRun(timetable: Timetable, question: TimetableQuestion): TimetableRun | null {
  switch (timetable.kind) {
    case "cronTrigger":
      return nextCronTriggerRun(timetable, question);
    case "multipleCronTrigger":
      return nextMultipleCronTriggerRun(timetable, question);
    case "cronDataInterval":
      return nextCronDataIntervalRun(timetable, question);
    case "deltaTrigger":
      return nextDeltaTriggerRun(timetable, question);
    case "deltaDataInterval":
      return nextDeltaDataIntervalRun(timetable, question);
    case "events":
      return nextEventsRun(timetable, question);
    case "once":
      return nextOnceRun(question);
    case "continuous":
      return nextContinuousRun(question);
    case "null":
      return null;
    case "assetOrTime":
      return nextRun(timetable.timetable, question);
  }
}
