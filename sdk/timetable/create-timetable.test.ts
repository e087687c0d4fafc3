import { expect, test } from "vitest";
import type { Schedule } from "../ir/schedule.ts";
import { createTimetable } from "./create-timetable.ts";

const fixed = (seconds: number) => ({ kind: "fixed", microseconds: seconds * 1_000_000 });
const instant = (local: string, timezone: string) => ({ kind: "instant", local, timezone }) as const;
const condition = { kind: "asset", name: "a", uri: "a", group: "asset", extra: {} } as const;

test.for<readonly [Schedule, object]>([
  [{ kind: "manual" }, { kind: "null" }],
  [{ kind: "assets", condition }, { kind: "null" }],
  [{ kind: "once" }, { kind: "once" }],
  [{ kind: "continuous" }, { kind: "continuous" }],
  [
    { kind: "cron", expression: "@daily", timezone: "UTC" },
    { kind: "cronTrigger", cron: "@daily", timezone: "UTC", interval: fixed(0), runImmediately: false },
  ],
  [
    { kind: "multipleCron", expressions: ["@daily"], timezone: "UTC", intervalSeconds: 60, runImmediately: 1.5 },
    { kind: "multipleCronTrigger", crons: ["@daily"], timezone: "UTC", interval: fixed(60), runImmediately: 1_500_000 },
  ],
  [
    { kind: "cronDataInterval", expression: "@daily", timezone: "UTC" },
    { kind: "cronDataInterval", cron: "@daily", timezone: "UTC" },
  ],
  [
    { kind: "every", seconds: 90 },
    { kind: "deltaTrigger", delta: fixed(90), interval: fixed(0) },
  ],
  [
    { kind: "deltaDataInterval", seconds: 90 },
    { kind: "deltaDataInterval", delta: fixed(90) },
  ],
  [
    { kind: "assetOrTime", time: { kind: "deltaDataInterval", seconds: 90 }, condition },
    { kind: "assetOrTime", timetable: { kind: "deltaDataInterval", delta: fixed(90) } },
  ],
])("%j", ([schedule, expected]) => {
  expect(createTimetable(schedule)).toEqual(expected);
});

test("listed moments are sorted, in the zones in which they are meant, to the microsecond", () => {
  const moments = [instant("2026-07-01T00:00:00.000001", "UTC"), instant("2026-07-01T01:00:00", "Europe/Berlin")];
  expect(createTimetable({ kind: "events", moments, restrictToEvents: true })).toEqual({
    kind: "events",
    events: [Date.UTC(2026, 5, 30, 23) * 1000, Date.UTC(2026, 6, 1) * 1000 + 1],
    restrictToEvents: true,
  });
});
