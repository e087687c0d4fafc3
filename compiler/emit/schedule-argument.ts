import type { Schedule } from "#sdk/ir/schedule.ts";
import { call, type PythonExpression, symbol } from "../python/index.ts";
import { assetSchedule } from "./asset-value.ts";
import { scheduleValue } from "./schedule-value.ts";

/** The `schedule` of a DAG: a timetable, assets, or both. */
export function scheduleArgument(schedule: Schedule): PythonExpression {
  switch (schedule.kind) {
    case "assets":
      return assetSchedule(schedule.condition);
    case "assetOrTime":
      // The core class, as for the other timetables.
      return call(
        symbol("airflow.timetables.assets", "AssetOrTimeSchedule"),
        [],
        [
          ["timetable", scheduleValue(schedule.time)],
          ["assets", assetSchedule(schedule.condition)],
        ],
      );
    default:
      return scheduleValue(schedule);
  }
}
