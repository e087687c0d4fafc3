// What must compile and what must not: checked by `tsc`, never run. Each `@ts-expect-error` fails the check when the line starts to compile.

import {
  cron,
  cronDataInterval,
  dag,
  days,
  deltaDataInterval,
  events,
  every,
  hours,
  minutes,
  multipleCron,
} from "jetway";

dag("cron_options", { schedule: cron("@daily", { interval: days(1), runImmediately: true }) }, () => {});
dag("several", { schedule: multipleCron(["@daily", "@hourly"], { runImmediately: "PT30M" }) }, () => {});
dag("intervals", { schedule: cronDataInterval("@daily", { timezone: "Europe/Berlin" }) }, () => {});
dag("lengths", { schedule: deltaDataInterval("PT6H") }, () => {});
dag("trailing", { schedule: every(minutes(5), { interval: hours(1) }) }, () => {});
dag("listed", { schedule: events(["2026-06-11T20:00", new Date()], { restrictToEvents: true }) }, () => {});

// @ts-expect-error a data interval has a unit
cron("@daily", { interval: 60 });
// @ts-expect-error a look back in time has a unit
cron("@daily", { runImmediately: 60 });
// @ts-expect-error several expressions are a list
multipleCron("@daily", "@hourly");
// @ts-expect-error the interval of a data interval timetable is the time between two fire times
cronDataInterval("@daily", { interval: days(1) });
// @ts-expect-error moments are text or dates
events([1_780_000_000]);
// @ts-expect-error a list of moments is no schedule by itself
dag("bare_list", { schedule: ["2026-06-11T20:00"] }, () => {});
