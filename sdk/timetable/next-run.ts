import type { Timetable } from "./timetable.ts";
import type { TimetableQuestion, TimetableRun } from "./timetable-question.ts";

/**
 * The next run of a timetable (`Timetable.next_dagrun_info`); null when there is none.
 *
 * @throws TimetableError where Airflow's timetable raises: the scheduler logs that and makes no run.
 */
export function nextRun(timetable: Timetable, question: TimetableQuestion): TimetableRun | null {
  void timetable;
  void question;
  return null;
}
