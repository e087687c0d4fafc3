import type { Schedule } from "#sdk/ir/schedule.ts";
import { call, constant, type PythonExpression, string, symbol } from "../python/index.ts";
import { durationValue } from "./time-values.ts";

const timetables = "airflow.timetables.trigger";

/**
 * The `schedule` of a DAG: always an explicit timetable, because what Airflow makes of a bare cron string or a `timedelta` is a setting of the
 * deployment. The core classes serialize to the same form in every minor; `airflow.sdk` has them only from 3.2 on. The expression is
 * positional: its keyword differs between the two.
 */
export function scheduleValue(schedule: Schedule): PythonExpression {
  switch (schedule.kind) {
    case "manual":
      return constant(null);
    case "once":
      return string("@once");
    case "continuous":
      return string("@continuous");
    case "cron":
      return call(
        symbol(timetables, "CronTriggerTimetable"),
        [string(schedule.expression)],
        [["timezone", string(schedule.timezone)]],
      );
    case "every":
      return call(symbol(timetables, "DeltaTriggerTimetable"), [durationValue(schedule.seconds)]);
  }
}
