import fc from "fast-check";
import type { JsonObject, JsonValue } from "#sdk/ir/index.ts";
import { toWallClock } from "#sdk/schedule/index.ts";
import { cronExpressions } from "../../support/cron-expressions.ts";

/** Zones whose clocks do unusual things, and none whose rules were changed of late: the data bases of Node and of Python need not be of one day. */
const zones = [
  "UTC",
  "Europe/Berlin",
  "Europe/London",
  "America/New_York",
  "America/Havana",
  "America/St_Johns",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Australia/Adelaide",
  "Asia/Kathmandu",
  "Asia/Gaza",
  "Asia/Tehran",
  "Atlantic/Azores",
  "Pacific/Apia",
  "Pacific/Chatham",
] as const;

const hour = 3_600_000;
const day = 24 * hour;

/** The hours at whose end a zone's clock had changed. */
function listChanges(timezone: string): readonly number[] {
  const offsetAt = (epoch: number) => toWallClock(epoch, timezone) - epoch;
  const changes: number[] = [];
  for (let at = Date.UTC(2006, 0, 1); at < Date.UTC(2023, 0, 1); at += hour) {
    if (offsetAt(at) !== offsetAt(at - hour)) changes.push(at);
  }
  return changes.length === 0 ? [Date.UTC(2020, 2, 1)] : changes;
}

const changes = new Map(zones.map((zone) => [zone, listChanges(zone)] as const));

const text = (milliseconds: number) => new Date(milliseconds).toISOString().replace(".000Z", "Z");

/** Half of the moments lie near a change of the clock, most on a round time. */
function momentsIn(timezone: (typeof zones)[number]): fc.Arbitrary<number> {
  const near = fc
    .tuple(
      fc.constantFrom(...(changes.get(timezone) ?? [])),
      fc.integer({ min: -12, max: 12 }),
      fc.constantFrom(0, 0, 1, -1, 7, -7, 30),
    )
    .map(([change, quarters, days]) => change + (quarters * hour) / 4 + days * day);
  const anywhere = fc
    .integer({ min: Date.UTC(2006, 0, 1) / 60_000, max: Date.UTC(2023, 0, 1) / 60_000 })
    .map((minute) => minute * 60_000);
  const odd = fc.constantFrom(0, 0, 0, 1, 500, 59_999, 300_000, 360_000);
  return fc.tuple(fc.oneof(near, near, anywhere), odd).map(([moment, more]) => moment + more);
}

const small = (maximum: number) => fc.integer({ min: 0, max: maximum }).map(String);
const minutes = fc.oneof(fc.constantFrom("0", "30", "15,45", "*/20", "59", "*"), small(59));
const hours = fc.oneof(
  fc.constantFrom("*", "*", "2", "1", "3", "0", "*/2", "1-3", "23", "0-23", "22-2", "*/6"),
  small(23),
);
const wholeDays = fc.constantFrom("* * *", "* * *", "* * *", "1 * *", "* * sun", "* * 0,6", "L * *", "13 * 5");
const rareDays = fc.constantFrom("29 2 *", "31 * *", "* 3,10 0", "* * sun#2", "* * L0", "15W * *", "*/10 * *", "* 1 *");

/** Plain ones that fire near changes of the clock, and any that croniter reads or refuses. */
const crons: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(minutes, hours, fc.oneof(wholeDays, wholeDays, rareDays)).map((all) => all.join(" ")),
  },
  { weight: 2, arbitrary: fc.tuple(minutes, hours, wholeDays, small(59)).map((all) => all.join(" ")) },
  { weight: 2, arbitrary: fc.constantFrom("@hourly", "@daily", "@weekly", "@monthly", "@quarterly", "@yearly") },
  { weight: 4, arbitrary: cronExpressions },
);

const seconds = fc.constantFrom(0.000001, 1, 60, 90.5, 900, 3600, 5400, 43_200, 86_400, 90_061, 604_800, 2_592_000);
const relative: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constantFrom<JsonObject>(
    { months: 1 },
    { years: 1 },
    { months: 3, days: 2 },
    { days: 1, hours: 1 },
    { weeks: 2 },
    { hours: 36 },
    { months: 14 },
    { days: 40 },
    { months: 1, day: 31 },
    { days: 1, hour: 6, minute: 30, second: 0, microsecond: 0 },
    { days: 1, weekday: 4 },
    { months: 1, day: 1, weekday: [0, 1] },
    { months: 1, day: 31, weekday: [4, -1] },
    { years: 1, leapdays: 1 },
    { days: 1, yearday: 100 },
  ),
  fc.record({ days: fc.integer({ min: 0, max: 5 }), hours: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 5 }), seconds: fc.integer({ min: -5, max: 100 }) }),
);
const interval: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: seconds.map((value) => ({ interval_s: value })) },
  { weight: 1, arbitrary: relative.map((value) => ({ interval_relative: value })) },
);
const delta: fc.Arbitrary<JsonObject> = fc.oneof(
  seconds.map((value) => ({ delta_s: value })),
  relative.map((value) => ({ relative: value })),
);
const runImmediately = fc.oneof(
  fc.constant({}),
  fc.constantFrom<JsonValue>(true, false, 60, 3600, 0.5).map((value) => ({ run_immediately: value })),
);

/** The timetable of a case in a zone. */
function timetablesIn(timezone: (typeof zones)[number]): fc.Arbitrary<JsonObject> {
  const triggerSettings = fc
    .tuple(interval, runImmediately)
    .map(([first, second]) => ({ timezone, ...first, ...second }));
  const moments = momentsIn(timezone).map(text);
  const timed = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(crons, triggerSettings)
        .map(([cron, settings]) => ({ type: "cron_trigger", cron, ...settings })),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.array(crons, { minLength: 1, maxLength: 3 }), triggerSettings)
        .map(([list, settings]) => ({ type: "multiple_cron_trigger", crons: list, ...settings })),
    },
    { weight: 6, arbitrary: crons.map((cron) => ({ type: "cron_data_interval", cron, timezone })) },
    {
      weight: 3,
      arbitrary: fc.tuple(delta, interval).map(([first, second]) => ({ type: "delta_trigger", ...first, ...second })),
    },
    { weight: 4, arbitrary: delta.map((value) => ({ type: "delta_data_interval", ...value })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.array(moments, { maxLength: 6 }), fc.boolean())
        .map(([events, restricted]) => ({ type: "events", events, restrict_to_events: restricted })),
    },
    { weight: 1, arbitrary: fc.constantFrom({ type: "once" }, { type: "continuous" }, { type: "null" }) },
  );
  const plain = fc.oneof(crons, delta, fc.constantFrom("@once", "@continuous", null));
  const schedules = fc.tuple(plain, fc.boolean()).map(([schedule, intervals]) => ({
    type: "schedule",
    schedule,
    timezone,
    config: { create_cron_data_intervals: intervals },
  }));
  return fc.oneof(
    { weight: 20, arbitrary: timed },
    { weight: 2, arbitrary: timed.map((timetable) => ({ type: "asset_or_time", timetable })) },
    { weight: 3, arbitrary: schedules },
  );
}

const few = fc.constantFrom(0, 1, 2, 5, 24, 100, 1000).map((count) => count * hour);

function casesIn(timezone: (typeof zones)[number]): fc.Arbitrary<JsonObject> {
  const moments = momentsIn(timezone);
  const optional = fc.option(fc.tuple(few, fc.constantFrom(0, 0, 1, 1800_000)));
  return fc
    .record({
      timetable: timetablesIn(timezone),
      now: moments,
      catchup: fc.boolean(),
      start: optional,
      end: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: few }),
      last: fc.option(fc.tuple(few, few, fc.constantFrom(0, 1800_000))),
      steps: fc.integer({ min: 1, max: 4 }),
      advance: fc.constantFrom<JsonValue>(null, null, "run_after", 1800, 5400.5, 86_400),
      manual: fc.array(moments.map(text), { maxLength: 2 }),
    })
    .map(({ now, start, end, last, advance, manual, ...rest }) => ({
      ...rest,
      now: text(now),
      ...(start === null ? {} : { start: text(now - start[0] + start[1]) }),
      ...(end === null ? {} : { end: text(now + end) }),
      ...(last === null
        ? {}
        : { last_interval: [text(now - last[0] - last[1] - last[2]), text(now - last[0] - last[2])] }),
      ...(advance === null ? {} : { advance }),
      ...(manual.length === 0 ? {} : { manual }),
    }));
}

/** Cases of `jetway engine timetable`: any timetable, at any moment, preferably one at which a clock changes. */
export const timetableCases: fc.Arbitrary<JsonObject> = fc.constantFrom(...zones).chain(casesIn);
