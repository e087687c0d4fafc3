// Schedules as Airflow reads them: croniter's dialect, fire times on the wall clock, time zone names.
export type { Cron, CronMonthDays, CronOccurrence, CronProblem, CronWeekdays } from "./cron.ts";
export { findCronReleaseDifferences } from "./find-cron-release-differences.ts";
export { isKnownTimezone, tryFindSimilarTimezone } from "./is-known-timezone.ts";
export { type CronResult, parseCron } from "./parse-cron.ts";
export { tryFindNextFireTime } from "./try-find-next-fire-time.ts";
export { tryFindPreviousFireTime } from "./try-find-previous-fire-time.ts";
export { toEpoch, toWallClock } from "./wall-clock.ts";
