import { expect, test } from "vitest";
import { inferManualDataInterval } from "./infer-manual-data-interval.ts";
import type { Timetable } from "./timetable.ts";

const at = (text: string) => Date.parse(text) * 1000;
const hour = { kind: "fixed", microseconds: 3_600_000_000 } as const;
const shared = { timezone: "UTC", interval: hour, runImmediately: false } as const;
const moment = "2026-01-05T12:34:00Z";
const before = "2026-01-05T11:34:00Z";
const events = { events: [at("2026-01-01T00:00:00Z"), at("2026-01-05T00:00:00Z")] };

test.for<readonly [string, Timetable, readonly [start: string, end: string]]>([
  ["a trigger's ends now", { kind: "cronTrigger", cron: "@daily", ...shared }, [before, moment]],
  ["so does that of several", { kind: "multipleCronTrigger", crons: ["@daily"], ...shared }, [before, moment]],
  ["and of a delta", { kind: "deltaTrigger", delta: hour, interval: hour }, [before, moment]],
  ["a delta interval's ends now", { kind: "deltaDataInterval", delta: hour }, [before, moment]],
  [
    "a cron interval's is the last whole one",
    { kind: "cronDataInterval", cron: "@daily", timezone: "UTC" },
    ["2026-01-04T00:00:00Z", "2026-01-05T00:00:00Z"],
  ],
  ["events leave it alone", { kind: "events", ...events, restrictToEvents: false }, [moment, moment]],
  [
    "unless runs are for events only",
    { kind: "events", ...events, restrictToEvents: true },
    ["2026-01-05T00:00:00Z", "2026-01-05T00:00:00Z"],
  ],
  ["no event, no restriction", { kind: "events", events: [], restrictToEvents: true }, [moment, moment]],
  ["once has none", { kind: "once" }, [moment, moment]],
  ["assets leave it to the time", { kind: "assetOrTime", timetable: { kind: "null" } }, [moment, moment]],
])("%s", ([, timetable, [start, end]]) => {
  expect(inferManualDataInterval(timetable, at(moment), "3.4")).toEqual({ start: at(start), end: at(end) });
});

test("before all events it is the first one", () => {
  const first = at("2026-01-01T00:00:00Z");
  const timetable: Timetable = { kind: "events", ...events, restrictToEvents: true };
  expect(inferManualDataInterval(timetable, at("2025-01-01T00:00:00Z"), "3.4")).toEqual({ start: first, end: first });
});
