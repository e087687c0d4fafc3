import { expect, test } from "vitest";
import { dagNode } from "../../test/support/dag-nodes.ts";
import type { JsonObject } from "./json-value.ts";
import { DagParseError, parseDag } from "./parse-dag.ts";
import { printDag } from "./print-dag.ts";
import type { Schedule, TimeSchedule } from "./schedule.ts";

const settings = { timezone: "Europe/Berlin", intervalSeconds: 3600, runImmediately: 90.5 } as const;
const moment = { kind: "instant", local: "2026-06-11T20:00:00", timezone: "UTC" } as const;
const timeSchedules: readonly TimeSchedule[] = [
  { kind: "cron", expression: "@daily", timezone: "UTC" },
  { kind: "cron", expression: "@daily", ...settings, runImmediately: true },
  { kind: "multipleCron", expressions: ["@daily", "@hourly"], ...settings },
  { kind: "cronDataInterval", expression: "@daily", timezone: "UTC" },
  { kind: "every", seconds: 0.5 },
  { kind: "every", seconds: 60, intervalSeconds: 0 },
  { kind: "deltaDataInterval", seconds: 3600 },
  { kind: "events", moments: [moment], restrictToEvents: true },
];
const condition = { kind: "asset", name: "flights", uri: "flights", group: "asset", extra: {} } as const;
const schedules: readonly Schedule[] = [
  ...timeSchedules,
  ...timeSchedules.map((time) => ({ kind: "assetOrTime", time, condition }) as const),
  { kind: "assets", condition },
  { kind: "manual" },
  { kind: "once" },
  { kind: "continuous" },
];

test.for(schedules.map((schedule) => [schedule] as const))("%j is printed and read", async ([schedule]) => {
  expect((await parseDag(printDag(dagNode({ schedule })))).schedule).toEqual(schedule);
});

test.for<readonly [JsonObject]>([
  [{ kind: "cron", expression: "@daily" }],
  [{ kind: "cron", expression: "@daily", timezone: "UTC", intervalSeconds: -1 }],
  [{ kind: "cron", expression: "@daily", timezone: "UTC", runImmediately: false }],
  [{ kind: "multipleCron", expressions: [], timezone: "UTC" }],
  [{ kind: "cronDataInterval", expression: "@daily", timezone: "UTC", intervalSeconds: 60 }],
  [{ kind: "every", seconds: 0 }],
  [{ kind: "deltaDataInterval", seconds: -60 }],
  [{ kind: "events", moments: ["2026-06-11"], restrictToEvents: false }],
  [{ kind: "lunar" }],
])("%j is no schedule", async ([schedule]) => {
  const dag = JSON.stringify({ ...dagNode(), schedule });
  await expect(parseDag(dag)).rejects.toThrow(DagParseError);
});
