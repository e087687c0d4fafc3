import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, instant, task } from "../../../test/support/dag-nodes.ts";
import { firingSchedules } from "./firing-schedules.ts";

function dagOf(
  expression: string,
  bounds: { readonly start?: string; readonly end?: string; readonly timezone?: string } = {},
) {
  const { start, end, timezone = "UTC" } = bounds;
  return dagNode({
    schedule: { kind: "cron", expression, timezone },
    options: {
      ...(start === undefined ? {} : { startDate: instant(start, timezone) }),
      ...(end === undefined ? {} : { endDate: instant(end, timezone) }),
    },
  });
}

test.for([["0 0 31 2 *"], ["0 0 31 4,6,9,11 *"], ["0 0 29 2 * 0 2027"], ["0 0 1 1 * 0 2020"]] as const)(
  "%s never fires",
  ([expression]) => {
    expect(answersOf(firingSchedules, dagOf(expression))).toEqual([
      `JW2019 The schedule of DAG "flights" never fires: the cron expression "${expression}" names no day of the calendar from now on. | Check the day, the month and the year.`,
    ]);
  },
);

test("29 February comes, and past years count from a start date within them", () => {
  expect(
    answersOf(firingSchedules, [dagOf("0 0 29 2 *"), dagOf("0 0 1 1 * 0 2018-2020", { start: "2019-06-01T00:00:00" })]),
  ).toEqual([]);
  expect(answersOf(firingSchedules, dagOf("0 0 1 1 * 0 2020", { start: "2020-01-01T00:00:01" }))[0]).toContain(
    "after the start date",
  );
});

test("a first fire time at the start date counts, one after the end date does not", () => {
  const start = "2026-01-01T00:00:00";
  expect(answersOf(firingSchedules, dagOf("0 0 1 1 *", { start, end: start }))).toEqual([]);
  expect(answersOf(firingSchedules, dagOf("0 0 2 1 *", { start, end: "2026-01-01T23:59:59" }))).toEqual([
    'JW2019 The schedule of DAG "flights" never fires: the cron expression "0 0 2 1 *" fires first at 2026-01-02T00:00:00Z, after the end date. | Move the endDate, or leave it out.',
  ]);
});

test("the wall clock of the schedule's zone decides", () => {
  const bounds = { start: "2026-06-01T00:00:00", end: "2026-06-01T06:00:00", timezone: "America/New_York" };
  expect(answersOf(firingSchedules, dagOf("0 6 * * *", bounds))).toEqual([]);
  expect(answersOf(firingSchedules, dagOf("1 6 * * *", bounds))[0]).toContain("fires first at 2026-06-01T10:01:00Z");
});

test("an end date of every task ends the DAG", () => {
  const schedule = { kind: "cron", expression: "@yearly", timezone: "UTC" } as const;
  const ending = task("load", {
    options: { startDate: instant("2026-01-02T00:00:00"), endDate: instant("2026-02-01T00:00:00") },
  });
  expect(answersOf(firingSchedules, dagNode({ schedule, tasks: [ending] }))).toHaveLength(1);
  expect(answersOf(firingSchedules, dagNode({ schedule, tasks: [ending, task("other")] }))).toEqual([]);
  const defaults = { endDate: instant("2027-01-01T00:00:00") };
  expect(answersOf(firingSchedules, dagNode({ schedule, defaults, tasks: [ending, task("other")] }))).toEqual([]);
  const sooner = { endDate: instant("2026-12-31T00:00:00") };
  expect(
    answersOf(firingSchedules, dagNode({ schedule, defaults: sooner, tasks: [ending, task("other")] })),
  ).toHaveLength(1);
});

test("once() and continuous() without a start date never run on the first minors", () => {
  const once = dagNode({ schedule: { kind: "once" } });
  const continuous = dagNode({ schedule: { kind: "continuous" } });
  expect(answersOf(firingSchedules, once, { target: "3.0" })).toEqual([
    'JW2019 The schedule of DAG "flights" never fires: without a start date, Airflow 3.0 makes no run of once(). | Write startDate: "2026-01-01".',
  ]);
  expect(answersOf(firingSchedules, once, { target: "3.1" })).toEqual([]);
  expect(answersOf(firingSchedules, continuous, { target: "3.1" })).toHaveLength(1);
  expect(answersOf(firingSchedules, continuous, { target: "3.2" })).toEqual([]);
  const started = dagNode({ schedule: { kind: "once" }, options: { startDate: instant("2026-01-01T00:00:00") } });
  expect(answersOf(firingSchedules, started, { target: "3.0" })).toEqual([]);
});

test("a cron expression with years needs fire times on both sides of the first run", () => {
  const inYears = (years: string) => answersOf(firingSchedules, dagOf(`0 0 1 1 * 0 ${years}`));
  expect(inYears("2025-2028")).toEqual([]);
  expect(inYears("2030-2040")).toEqual([
    'JW2019 The schedule of DAG "flights" never fires: Airflow looks for the fire times before and after the first run, and the years of the cron expression leave none. | Name earlier and later years too and set startDate and endDate, or write events([…]).',
  ]);
});

test("one of several expressions that never fires takes the others with it, and is named", () => {
  const schedule = { kind: "multipleCron", expressions: ["@daily", "0 0 31 2 *"], timezone: "UTC" } as const;
  expect(answersOf(firingSchedules, dagNode({ schedule }))[0]).toContain(
    'the cron expression "0 0 31 2 *" names no day',
  );
  const daily = { ...schedule, expressions: ["@daily", "@yearly"] };
  expect(answersOf(firingSchedules, dagNode({ schedule: daily }))).toEqual([]);
});

test("an interval that begins after the end date gives no run", () => {
  const schedule = { kind: "cronDataInterval", expression: "@daily", timezone: "UTC" } as const;
  const ending = (endDate: string) =>
    dagNode({ schedule, options: { startDate: instant("2026-01-01T12:00:00"), endDate: instant(endDate) } });
  expect(answersOf(firingSchedules, ending("2026-01-02T00:00:00"))).toEqual([]);
  expect(answersOf(firingSchedules, ending("2026-01-01T23:00:00"))[0]).toContain(
    'the cron expression "@daily" fires first at 2026-01-02T00:00:00Z, after the end date',
  );
});

test("listed moments may all be over, or come after the end date", () => {
  const schedule = { kind: "events", moments: [instant("2026-06-11T20:00:00")], restrictToEvents: false } as const;
  const options = { startDate: instant("2026-01-01T00:00:00") };
  expect(answersOf(firingSchedules, dagNode({ schedule, options }))).toEqual([]);
  expect(answersOf(firingSchedules, dagNode({ schedule }))[0]).toContain("the last of its moments is before now");
  const late = dagNode({ schedule, options: { ...options, endDate: instant("2026-03-01T00:00:00") } });
  expect(answersOf(firingSchedules, late)[0]).toContain("its first run is at 2026-06-11T20:00:00Z, after the end date");
});

test("assets still make runs when the moments beside them are over", () => {
  const condition = { kind: "asset", name: "a", uri: "a", group: "asset", extra: {} } as const;
  const time = { kind: "events", moments: [instant("2026-06-11T20:00:00")], restrictToEvents: false } as const;
  expect(answersOf(firingSchedules, dagNode({ schedule: { kind: "assetOrTime", time, condition } }))).toEqual([]);
  const never = { kind: "cron", expression: "0 0 31 2 *", timezone: "UTC" } as const;
  expect(
    answersOf(firingSchedules, dagNode({ schedule: { kind: "assetOrTime", time: never, condition } })),
  ).toHaveLength(1);
  expect(answersOf(firingSchedules, dagNode({ schedule: { kind: "assets", condition } }))).toEqual([]);
});

test("an interval may lead out of Python's calendar", () => {
  const schedule = { kind: "every", seconds: 60, intervalSeconds: 1e11 } as const;
  expect(answersOf(firingSchedules, dagNode({ schedule }))[0]).toContain("it leads out of the years 1 to 9999");
});

test("what a change of the clock brings about passes, and is not reported", () => {
  const schedule = { kind: "cronDataInterval", expression: "59 * 1 * *", timezone: "America/New_York" } as const;
  expect(answersOf(firingSchedules, dagNode({ schedule }), { now: "2026-03-14T09:15:00Z" })).toEqual([]);
});

test("what another rule reports is not reported again", () => {
  expect(
    answersOf(firingSchedules, [
      dagOf("nonsense"),
      dagOf("0 0 31 2 *", { timezone: "Nowhere/Here" }),
      dagOf("@daily", { start: "2026-02-01T00:00:00", end: "2026-01-01T00:00:00" }),
      dagNode(),
    ]),
  ).toEqual([]);
});
