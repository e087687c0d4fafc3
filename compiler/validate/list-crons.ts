import type { Schedule } from "#sdk/ir/index.ts";

/** A cron expression of a schedule, with the zone in which it is meant. */
export interface CronOfSchedule {
  readonly expression: string;
  readonly timezone: string;
}

/** The cron expressions in a schedule. */
export function listCrons(schedule: Schedule): readonly CronOfSchedule[] {
  switch (schedule.kind) {
    case "cron":
    case "cronDataInterval":
      return [{ expression: schedule.expression, timezone: schedule.timezone }];
    case "multipleCron":
      return schedule.expressions.map((expression) => ({ expression, timezone: schedule.timezone }));
    case "assetOrTime":
      return listCrons(schedule.time);
    default:
      return [];
  }
}
