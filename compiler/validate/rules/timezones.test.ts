import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, instant, task } from "../../../test/support/dag-nodes.ts";
import { timezones } from "./timezones.ts";

test.for([
  ["Europe/Berln", 'Did you mean "Europe/Berlin"?'],
  ["europe/berlin", 'Did you mean "Europe/Berlin"?'],
  ["+02:00", 'Airflow takes no offsets: write a place, such as "Europe/Berlin", or "UTC".'],
  ["UTC+2", 'Airflow takes no offsets: write a place, such as "Europe/Berlin", or "UTC".'],
  ["qwertzuiop", 'Write an IANA name, such as "Europe/Berlin".'],
] as const)("the time zone %s is reported", ([timezone, hint]) => {
  expect(answersOf(timezones, dagNode({ schedule: { kind: "cron", expression: "@daily", timezone } }))).toEqual([
    `JW2020 DAG "flights": its schedule names the time zone "${timezone}", which Airflow does not know. | ${hint}`,
  ]);
});

test("dates name time zones too, and each zone is reported once", () => {
  const startDate = instant("2026-01-01T00:00:00", "Mars/Base");
  const dag = dagNode({
    options: { startDate, endDate: startDate },
    tasks: [task("load", { options: { startDate } })],
  });
  expect(answersOf(timezones, dag)).toHaveLength(1);
  expect(answersOf(timezones, dag)[0]).toContain('option "startDate" of DAG "flights" names the time zone "Mars/Base"');
});

test("listed moments and several crons name time zones as well", () => {
  const moments = [instant("2026-01-01T00:00:00"), instant("2026-01-01T00:00:00", "Mars/Base")];
  const schedules = [
    { kind: "events", moments, restrictToEvents: false },
    { kind: "multipleCron", expressions: ["@daily"], timezone: "Mars/Base" },
    { kind: "cronDataInterval", expression: "@daily", timezone: "Mars/Base" },
  ] as const;
  for (const schedule of schedules) {
    expect(answersOf(timezones, dagNode({ schedule }))[0], schedule.kind).toContain(
      'its schedule names the time zone "Mars/Base"',
    );
  }
});
