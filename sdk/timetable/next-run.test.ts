import { expect, test } from "vitest";
import type { AirflowVersion } from "../ir/airflow-version.ts";
import { nextRun } from "./next-run.ts";
import type { Timetable } from "./timetable.ts";
import type { TimetableQuestion } from "./timetable-question.ts";

const at = (text: string) => Date.parse(text) * 1000;
const text = (moment: number) => new Date(moment / 1000).toISOString().replace(".000Z", "Z");
const none = { kind: "fixed", microseconds: 0 } as const;
const hour = { kind: "fixed", microseconds: 3_600_000_000 } as const;

interface Asked {
  readonly now: string;
  readonly start?: string;
  readonly end?: string;
  readonly catchup?: boolean;
  readonly last?: readonly [start: string, end: string];
  readonly target?: AirflowVersion;
}

function ask(timetable: Timetable, { now, start, end, catchup = false, last, target = "3.4" }: Asked) {
  const question: TimetableQuestion = {
    lastInterval: last === undefined ? null : { start: at(last[0]), end: at(last[1]) },
    restriction: {
      earliest: start === undefined ? null : at(start),
      latest: end === undefined ? null : at(end),
      catchup,
    },
    now: at(now),
    target,
  };
  const run = nextRun(timetable, question);
  return run === null ? null : [text(run.dataInterval.start), text(run.runAfter)];
}

const cron = (expression: string, timezone = "UTC"): Timetable => ({
  kind: "cronTrigger",
  cron: expression,
  timezone,
  interval: none,
  runImmediately: false,
});

test("with catchup the runs go on from the last one or from the start date, without it from the present", () => {
  const asked = { now: "2026-01-05T12:00:00Z", start: "2026-01-01T00:00:00Z" };
  expect(ask(cron("@daily"), { ...asked, catchup: true })?.[1]).toBe("2026-01-01T00:00:00Z");
  expect(ask(cron("@daily"), asked)?.[1]).toBe("2026-01-05T00:00:00Z");
  const last = ["2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z"] as const;
  expect(ask(cron("@daily"), { ...asked, last, catchup: true })?.[1]).toBe("2026-01-03T00:00:00Z");
  expect(ask(cron("@daily"), { ...asked, last })?.[1]).toBe("2026-01-05T00:00:00Z");
});

test("both bounds belong to the period", () => {
  const day = "2026-01-01T00:00:00Z";
  expect(ask(cron("@daily"), { now: day, start: day, end: day, catchup: true })?.[1]).toBe(day);
  const later = "2026-01-01T00:00:01Z";
  expect(ask(cron("@daily"), { now: day, start: later, end: later, catchup: true })).toBeNull();
});

test.for([
  ["2026-01-05T00:05:00Z", false, "2026-01-05T00:00:00Z"],
  ["2026-01-05T02:24:00Z", false, "2026-01-05T00:00:00Z"],
  ["2026-01-05T02:24:01Z", false, "2026-01-06T00:00:00Z"],
  ["2026-01-05T23:00:00Z", true, "2026-01-05T00:00:00Z"],
  ["2026-01-05T00:10:00Z", 600_000_000, "2026-01-05T00:00:00Z"],
  ["2026-01-05T00:10:01Z", 600_000_000, "2026-01-06T00:00:00Z"],
] as const)(
  "the first run without a start date at %s, runImmediately %s, is at %s",
  ([now, runImmediately, expected]) => {
    const timetable: Timetable = {
      kind: "cronTrigger",
      cron: "@daily",
      timezone: "UTC",
      interval: none,
      runImmediately,
    };
    expect(ask(timetable, { now, catchup: true })?.[1]).toBe(expected);
  },
);

test("a time that the clock jumps over is shifted, one that occurs twice runs once, an hourly one in both", () => {
  const berlin = "Europe/Berlin";
  const spring = { now: "2026-03-28T00:00:00Z", start: "2026-03-28T12:00:00Z", catchup: true };
  expect(ask(cron("30 2 * * *", berlin), spring)?.[1]).toBe("2026-03-29T01:30:00Z");
  const autumn = { now: "2026-10-24T00:00:00Z", start: "2026-10-24T12:00:00Z", catchup: true };
  expect(ask(cron("30 2 * * *", berlin), autumn)?.[1]).toBe("2026-10-25T01:30:00Z");
  const last = ["2026-10-25T00:30:00Z", "2026-10-25T00:30:00Z"] as const;
  expect(ask(cron("30 * * * *", berlin), { ...autumn, last })?.[1]).toBe("2026-10-25T01:30:00Z");
});

test("several crons run at the earliest of them, or without catchup at the latest that has passed", () => {
  const timetable: Timetable = {
    kind: "multipleCronTrigger",
    crons: ["0 6 * * *", "0 9 * * *"],
    timezone: "UTC",
    interval: none,
    runImmediately: false,
  };
  const asked = { now: "2026-01-05T12:00:00Z", start: "2026-01-01T07:00:00Z" };
  expect(ask(timetable, { ...asked, catchup: true })?.[1]).toBe("2026-01-01T09:00:00Z");
  expect(ask(timetable, asked)?.[1]).toBe("2026-01-05T09:00:00Z");
  expect(ask(timetable, { ...asked, now: "2026-01-05T08:00:00Z" })?.[1]).toBe("2026-01-05T06:00:00Z");
});

test("an interval's run is due at its end", () => {
  const timetable: Timetable = { kind: "cronDataInterval", cron: "@daily", timezone: "UTC" };
  expect(ask(timetable, { now: "2026-01-05T12:00:00Z" })).toEqual(["2026-01-04T00:00:00Z", "2026-01-05T00:00:00Z"]);
  expect(ask(timetable, { now: "2026-01-05T00:00:00Z" })).toEqual(["2026-01-04T00:00:00Z", "2026-01-05T00:00:00Z"]);
  expect(ask(timetable, { now: "2026-01-05T12:00:00Z", catchup: true })).toBeNull();
});

test("intervals of a fixed length lie on a grid that begins in 1970", () => {
  const timetable: Timetable = { kind: "deltaDataInterval", delta: hour };
  expect(ask(timetable, { now: "2026-01-05T12:34:56Z" })).toEqual(["2026-01-05T11:00:00Z", "2026-01-05T12:00:00Z"]);
});

test("months are counted from the start date since 3.3, before that in steps of 30 days", () => {
  const timetable: Timetable = { kind: "deltaDataInterval", delta: { kind: "calendar", months: 1 } };
  const asked = { now: "2026-05-20T00:00:00Z", start: "2026-01-31T00:00:00Z" };
  expect(ask(timetable, asked)).toEqual(["2026-03-28T00:00:00Z", "2026-04-28T00:00:00Z"]);
  expect(ask(timetable, { ...asked, target: "3.2" })).toEqual(["2026-04-07T00:00:00Z", "2026-05-07T00:00:00Z"]);
});

test("after a change of the schedule a run is not made twice, since 3.3", () => {
  const timetable: Timetable = { kind: "cronDataInterval", cron: "@monthly", timezone: "UTC" };
  const last = ["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"] as const;
  const asked = { now: "2026-01-10T00:00:00Z", start: "2025-12-15T00:00:00Z", catchup: true, last };
  expect(ask(timetable, asked)?.[0]).toBe("2026-02-01T00:00:00Z");
  expect(ask(timetable, { ...asked, target: "3.2" })?.[0]).toBe("2026-01-01T00:00:00Z");
});

test("each listed moment has one run; without catchup those that have passed have none", () => {
  const events = ["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"];
  const timetable: Timetable = { kind: "events", events: events.map(at), restrictToEvents: false };
  const now = "2026-01-02T12:00:00Z";
  expect(ask(timetable, { now, catchup: true })?.[1]).toBe("2026-01-01T00:00:00Z");
  const last = ["2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z"] as const;
  expect(ask(timetable, { now, catchup: true, last })?.[1]).toBe("2026-01-03T00:00:00Z");
  expect(ask(timetable, { now })?.[1]).toBe("2026-01-03T00:00:00Z");
  expect(ask(timetable, { now: "2026-01-04T00:00:00Z" })).toBeNull();
});

test("once and continuous need a start date on the first minors", () => {
  const now = "2026-01-01T00:00:00Z";
  expect(ask({ kind: "once" }, { now, target: "3.0" })).toBeNull();
  expect(ask({ kind: "once" }, { now, target: "3.1" })?.[1]).toBe(now);
  expect(ask({ kind: "continuous" }, { now, target: "3.1" })).toBeNull();
  expect(ask({ kind: "continuous" }, { now, target: "3.2" })?.[1]).toBe(now);
});

test("continuous goes on from the end of the last run, or waits for a start date that was moved", () => {
  const last = ["2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"] as const;
  const start = "2026-01-01T00:00:00Z";
  expect(ask({ kind: "continuous" }, { now: "2026-01-01T02:00:00Z", start, last })).toEqual([
    "2026-01-01T01:00:00Z",
    "2026-01-01T02:00:00Z",
  ]);
  expect(ask({ kind: "continuous" }, { now: "2026-01-01T00:30:00Z", start: "2026-02-01T00:00:00Z", last })).toEqual([
    "2026-02-01T00:00:00Z",
    "2026-02-01T01:00:00Z",
  ]);
  expect(
    ask({ kind: "continuous" }, { now: "2026-01-01T02:00:00Z", start, last, end: "2026-01-01T01:30:00Z" }),
  ).toBeNull();
});

test("every hour of some days, across a change of the clock, is an hour late or stops the scheduler", () => {
  const timezone = "America/New_York";
  const trigger = cron("59 * 1 * *", timezone);
  const asked = { now: "2016-03-10T00:00:00Z", start: "2016-03-05T00:00:00Z" };
  expect(ask(trigger, { ...asked, catchup: true })?.[1]).toBe("2016-04-01T05:59:00Z");
  const intervals: Timetable = { kind: "cronDataInterval", cron: "59 * 1 * *", timezone };
  const later = { now: "2016-03-14T09:15:00Z" };
  expect(() => ask(intervals, later)).toThrow(expect.objectContaining({ pythonType: "ValueError" }));
  expect(() => ask(intervals, { ...later, target: "3.3" })).toThrow(
    expect.objectContaining({ pythonType: "AssertionError" }),
  );
});

test("an interval that does not get past the last run's raises since 3.3", () => {
  const timetable: Timetable = { kind: "cronDataInterval", cron: "30 * 1 FEB *", timezone: "Atlantic/Azores" };
  const last = ["2015-04-05T01:15:59.999Z", "2015-04-05T01:15:59.999Z"] as const;
  const asked = { now: "2015-04-05T02:45:59.999Z", catchup: true, last };
  expect(() => ask(timetable, asked)).toThrow(expect.objectContaining({ pythonType: "ValueError" }));
  expect(ask(timetable, { ...asked, target: "3.2" })).not.toBeNull();
});

test("assets beside a timetable do not change it, and without one there is no run", () => {
  const asked = { now: "2026-01-05T12:00:00Z" };
  expect(ask({ kind: "assetOrTime", timetable: { kind: "once" } }, asked)).toEqual(ask({ kind: "once" }, asked));
  expect(ask({ kind: "null" }, asked)).toBeNull();
});

test.for([
  ["CroniterBadCronError", cron("61 * * * *")],
  ["CroniterBadDateError", cron("0 0 31 2 *")],
  ["ZeroDivisionError", { kind: "deltaDataInterval", delta: none }],
  ["OverflowError", { kind: "deltaTrigger", delta: hour, interval: { kind: "calendar", years: 9000 } }],
  ["TimeoutError", { kind: "deltaDataInterval", delta: { kind: "calendar", months: 1, days: -31 } }],
] as const)("%s is raised with its name and the code JW8022", ([pythonType, timetable]) => {
  expect(() => ask(timetable, { now: "2026-01-05T12:00:00Z" })).toThrow(
    expect.objectContaining({ pythonType, code: "JW8022" }),
  );
});
