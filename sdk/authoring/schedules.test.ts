import { expect, test } from "vitest";
import { hours, minutes, seconds } from "../time/duration.ts";
import { cron, cronDataInterval, multipleCron } from "./cron-schedule.ts";
import { deltaDataInterval, every } from "./delta-schedule.ts";
import { events } from "./events-schedule.ts";
import { continuous, once, timezoneOf, toSchedule } from "./schedule.ts";

test("what is left out is not written down", () => {
  expect(cron("@daily")).toEqual({ kind: "cron", expression: "@daily", timezone: "UTC" });
  expect(every(minutes(15))).toEqual({ kind: "every", seconds: 900 });
  expect(cron("@daily", { runImmediately: false })).not.toHaveProperty("runImmediately");
});

test("lengths of time become seconds", () => {
  const options = { timezone: "Europe/Berlin", interval: hours(1), runImmediately: "PT30M" } as const;
  const settings = { timezone: "Europe/Berlin", intervalSeconds: 3600, runImmediately: 1800 };
  expect(cron("@daily", options)).toEqual({ kind: "cron", expression: "@daily", ...settings });
  expect(multipleCron(["@daily", "@hourly"], options)).toEqual({
    kind: "multipleCron",
    expressions: ["@daily", "@hourly"],
    ...settings,
  });
  expect(every(minutes(1), { interval: minutes(5) })).toEqual({ kind: "every", seconds: 60, intervalSeconds: 300 });
  expect(deltaDataInterval(hours(6))).toEqual({ kind: "deltaDataInterval", seconds: 21_600 });
});

test("moments without an offset are meant in the zone of the events", () => {
  const { moments } = events(["2026-06-11T20:00", "2026-06-12T03:00Z"], { timezone: "America/Mexico_City" });
  expect(moments).toEqual([
    { kind: "instant", local: "2026-06-11T20:00:00", timezone: "America/Mexico_City" },
    { kind: "instant", local: "2026-06-12T03:00:00", timezone: "UTC" },
  ]);
});

test.for([
  ["JW8013", () => cron(5 as never)],
  ["JW8013", () => cronDataInterval("@daily", { timezone: 5 as never })],
  ["JW8013", () => multipleCron([])],
  ["JW8013", () => multipleCron("@daily" as never)],
  ["JW8013", () => events(["2026-01-01"], { restrictToEvents: "yes" as never })],
  ["JW8010", () => every(seconds(0))],
  ["JW8010", () => deltaDataInterval(seconds(-1))],
  ["JW8011", () => events(["2026-02-30"])],
  ["JW8020", () => cron("@daily", { interval: seconds(-1) })],
  ["JW8020", () => every(hours(1), { interval: seconds(-1) })],
  ["JW8020", () => cron("@daily", { runImmediately: seconds(-1) })],
  ["JW8021", () => events([])],
] as const)("%s for %s", ([code, write]) => {
  expect(write).toThrow(expect.objectContaining({ code }));
});

test("each word makes a schedule that a DAG takes", () => {
  const schedules = [
    cron("@daily"),
    multipleCron(["@daily"]),
    cronDataInterval("@daily"),
    every(hours(1)),
    deltaDataInterval(hours(1)),
    events(["2026-01-01"]),
    once(),
    continuous(),
  ];
  expect(schedules.map(toSchedule)).toEqual(schedules);
});

test("a DAG's dates are meant in the time zone of its schedule", () => {
  expect(timezoneOf(cronDataInterval("@daily", { timezone: "Asia/Tokyo" }))).toBe("Asia/Tokyo");
  expect(timezoneOf(every(hours(1)))).toBe("UTC");
});
