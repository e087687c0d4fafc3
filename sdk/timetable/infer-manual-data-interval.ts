import type { AirflowVersion } from "../ir/airflow-version.ts";
import type { Microseconds } from "../time/microseconds.ts";
import { inferCronDataInterval } from "./cron-data-interval.ts";
import { inferDeltaDataInterval } from "./delta-data-interval.ts";
import { subtractDelta } from "./delta-steps.ts";
import { inferEventsInterval } from "./events.ts";
import type { Timetable } from "./timetable.ts";
import type { DataInterval } from "./timetable-question.ts";

/**
 * The data interval of a run by hand at a moment (`Timetable.infer_manual_data_interval`).
 *
 * @throws TimetableError where Airflow's timetable raises.
 */
export function inferManualDataInterval(
  timetable: Timetable,
  runAfter: Microseconds,
  target: AirflowVersion,
): DataInterval {
  switch (timetable.kind) {
    // Several crons share one interval.
    case "cronTrigger":
    case "multipleCronTrigger":
    case "deltaTrigger":
      return { start: subtractDelta(runAfter, timetable.interval), end: runAfter };
    case "cronDataInterval":
      return inferCronDataInterval(timetable, runAfter, target);
    case "deltaDataInterval":
      return inferDeltaDataInterval(timetable, runAfter);
    case "events":
      return inferEventsInterval(timetable, runAfter);
    case "once":
    case "continuous":
    case "null":
      return { start: runAfter, end: runAfter };
    case "assetOrTime":
      return inferManualDataInterval(timetable.timetable, runAfter, target);
  }
}
