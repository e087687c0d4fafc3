import type { AssetOrTimeSchedule, AssetsSchedule, CronTriggerSettings, Schedule } from "#sdk/ir/schedule.ts";
import { call, constant, list, type PythonExpression, string, symbol } from "../python/index.ts";
import { durationValue, instantValue } from "./time-values.ts";

const timetables = "airflow.timetables";

type Keyword = readonly [name: string, value: PythonExpression];

/** A schedule in which no assets are named. */
export type TimeSchedule = Exclude<Schedule, AssetsSchedule | AssetOrTimeSchedule>;

/**
 * The `schedule` of a DAG: always an explicit timetable, because what Airflow makes of a bare cron string or a `timedelta` is a setting of the
 * deployment. The core classes serialize to the same form in every minor; `airflow.sdk` has them only from 3.2 on. The expression is
 * positional: its keyword differs between the two.
 */
export function scheduleValue(schedule: TimeSchedule): PythonExpression {
  switch (schedule.kind) {
    case "manual":
      return constant(null);
    case "once":
      return string("@once");
    case "continuous":
      return string("@continuous");
    case "cron":
      return call(
        symbol(`${timetables}.trigger`, "CronTriggerTimetable"),
        [string(schedule.expression)],
        cronTriggerArguments(schedule),
      );
    case "multipleCron":
      return call(
        symbol(`${timetables}.trigger`, "MultipleCronTriggerTimetable"),
        schedule.expressions.map(string),
        cronTriggerArguments(schedule),
      );
    case "cronDataInterval":
      return call(
        symbol(`${timetables}.interval`, "CronDataIntervalTimetable"),
        [string(schedule.expression)],
        [["timezone", string(schedule.timezone)]],
      );
    case "every":
      return call(
        symbol(`${timetables}.trigger`, "DeltaTriggerTimetable"),
        [durationValue(schedule.seconds)],
        intervalArgument(schedule),
      );
    case "deltaDataInterval":
      return call(symbol(`${timetables}.interval`, "DeltaDataIntervalTimetable"), [durationValue(schedule.seconds)]);
    case "events":
      return call(
        symbol(`${timetables}.events`, "EventsTimetable"),
        [list(schedule.moments.map(({ local, timezone }) => instantValue(local, timezone)))],
        schedule.restrictToEvents ? [["restrict_to_events", constant(true)]] : [],
      );
  }
}

/** What differs from Airflow's defaults is written; the time zone always, as Airflow wants it. */
function cronTriggerArguments(settings: CronTriggerSettings): readonly Keyword[] {
  const { runImmediately } = settings;
  const immediately = runImmediately === true ? constant(true) : durationValue(runImmediately ?? 0);
  return [
    ["timezone", string(settings.timezone)],
    ...intervalArgument(settings),
    ...(runImmediately === undefined ? [] : [["run_immediately", immediately] as const]),
  ];
}

function intervalArgument({ intervalSeconds = 0 }: { readonly intervalSeconds?: number }): readonly Keyword[] {
  return intervalSeconds === 0 ? [] : [["interval", durationValue(intervalSeconds)]];
}
