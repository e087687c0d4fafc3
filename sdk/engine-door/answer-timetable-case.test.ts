import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { answerTimetableCase } from "./answer-timetable-case.ts";

const now = "2024-03-31T00:30:00.5Z";

test("an answer has the runs, each feeding the next, and the class that Airflow would use", () => {
  const timetable = { type: "cron_trigger", cron: "@daily", interval_s: 3600 };
  expect(answerTimetableCase({ id: "a", now, timetable, start: 1_711_756_800, catchup: true, steps: 2 })).toEqual({
    id: "a",
    ok: true,
    timetable: "CronTriggerTimetable",
    runs: [
      {
        run_after: "2024-03-30T00:00:00Z",
        data_interval: ["2024-03-29T23:00:00Z", "2024-03-30T00:00:00Z"],
        logical_date: "2024-03-29T23:00:00Z",
      },
      {
        run_after: "2024-03-31T00:00:00Z",
        data_interval: ["2024-03-30T23:00:00Z", "2024-03-31T00:00:00Z"],
        logical_date: "2024-03-30T23:00:00Z",
      },
    ],
    manual: [],
    airflow: "3.4",
  });
});

test("null ends the list, and microseconds are written when there are any", () => {
  const { runs } = answered({ now, timetable: { type: "once" }, steps: 3 });
  expect(runs).toEqual([expect.objectContaining({ run_after: "2024-03-31T00:30:00.500000Z" }), null]);
});

test("what a timetable raises ends the list, and manual intervals are given all the same", () => {
  const timetable = { type: "cron_trigger", cron: "0 0 31 2 *" };
  expect(answered({ now, timetable, manual: ["2024-01-01"] })).toMatchObject({
    ok: true,
    runs: [],
    error: { type: "CroniterBadDateError", message: "failed to find prev date" },
    manual: [["2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"]],
  });
  const interval = { type: "cron_data_interval", cron: "61 * * * *" };
  expect(answered({ now, timetable: interval, manual: [0] })).toMatchObject({
    manual: [{ error: { type: "CroniterBadCronError" } }],
  });
});

test("the clock can move with the runs or by seconds", () => {
  const timetable = { type: "continuous" };
  const ends = (advance: unknown) =>
    answered({ now: 0, start: 0, timetable, steps: 3, advance }).runs?.map((run) => run?.run_after.slice(14));
  expect(ends(undefined)).toEqual(["00:00Z", "00:00Z", "00:00Z"]);
  expect(ends(90)).toEqual(["00:00Z", "01:30Z", "03:00Z"]);
  const daily = { type: "cron_data_interval", cron: "@daily" };
  const { runs } = answered({ now: "2024-01-01T12:00:00Z", timetable: daily, steps: 3, advance: "run_after" });
  expect(runs?.map((run) => run?.run_after.slice(0, 10))).toEqual(["2024-01-01", "2024-01-02", "2024-01-03"]);
});

test("the rules are those of the target", () => {
  const timetable = { type: "once" };
  expect(answered({ now, timetable, target: "3.0" })).toMatchObject({ runs: [null], airflow: "3.0" });
  expect(answered({ now, timetable, target: "3.0.6" })).toMatchObject({ runs: [null], airflow: "3.0" });
});

test.for([
  ["@daily", false, "CronTriggerTimetable"],
  ["@daily", true, "CronDataIntervalTimetable"],
  [{ delta_s: 60 }, false, "DeltaTriggerTimetable"],
  [{ relative: { months: 1 } }, true, "DeltaDataIntervalTimetable"],
  ["@once", true, "OnceTimetable"],
  ["@continuous", false, "ContinuousTimetable"],
  [null, false, "NullTimetable"],
] as const)("the bare schedule %j, intervals %s, becomes %s", ([schedule, intervals, expected]) => {
  const config = { create_cron_data_intervals: intervals };
  expect(answered({ now, timetable: { type: "schedule", schedule, config } }).timetable).toBe(expected);
});

test("a bare schedule's relativedelta loses its zeros, a timetable's does not", () => {
  const relative = { days: 1, hour: 0, weekday: [0, 1], weeks: 1 };
  const start = { now, start: now, catchup: true, last_interval: [now, now] };
  const runAfter = (timetable: object) => answered({ ...start, timetable }).runs?.[0]?.run_after;
  expect(runAfter({ type: "delta_trigger", relative })).toBe("2024-04-08T00:30:00.500000Z");
  expect(runAfter({ type: "delta_trigger", relative: { days: 1, hour: 0 } })).toBe("2024-04-01T00:30:00.500000Z");
  const late = { ...start, last_interval: ["2024-03-31T06:00:00Z", "2024-03-31T06:00:00Z"] };
  const plain = { type: "schedule", schedule: { relative: { days: 1, hour: 0 } } };
  expect(answered({ ...late, timetable: plain }).runs?.[0]?.run_after).toBe("2024-04-01T06:00:00Z");
});

test.for([
  [{ now }, "InvalidCase"],
  [{ timetable: { type: "once" } }, "InvalidCase"],
  [{ now: "2024-02-30", timetable: { type: "once" } }, "InvalidCase"],
  [{ now, timetable: { type: "oops" } }, "InvalidCase"],
  [{ now, timetable: { type: "cron_trigger", cron: "@daily", timezone: "Mars/Base" } }, "InvalidTimezone"],
  [{ now, timetable: { type: "multiple_cron_trigger", crons: [] } }, "ValueError"],
  [{ now, timetable: { type: "delta_trigger", relative: { months: 1.5 } } }, "ValueError"],
  [{ now, timetable: { type: "delta_trigger", relative: { lustra: 1 } } }, "TypeError"],
  [{ now, timetable: { type: "delta_trigger" } }, "InvalidCase"],
  [{ now, timetable: { type: "once" }, target: "2.9" }, "InvalidCase"],
  [{ now, timetable: { type: "once" }, target: 3.4 }, "InvalidCase"],
  [[], "InvalidCase"],
  ["text", "InvalidCase"],
] as const)("%j is no case: %s", ([given, type]) => {
  expect(answerTimetableCase(given)).toMatchObject({ id: null, ok: false, error: { type } });
});

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(0, 1, -1, 1e9, 1e300, "@daily", "2024-01-01", "UTC"));

property.prop([
  fc.record(
    {
      now: anything,
      timetable: fc.record(
        {
          type: fc.constantFrom("cron_trigger", "delta_trigger", "delta_data_interval", "events", "schedule"),
          cron: anything,
          delta_s: anything,
          relative: fc.record({ years: anything, weekday: anything, yearday: anything }, { requiredKeys: [] }),
          events: anything,
          schedule: anything,
        },
        { requiredKeys: ["type"] },
      ),
      start: anything,
      last_interval: anything,
      manual: anything,
    },
    { requiredKeys: ["now", "timetable"] },
  ),
])("nothing that a case says makes the answer throw", (given) => {
  expect(answerTimetableCase(given)).toHaveProperty("ok");
});

function answered(given: object) {
  const answer = answerTimetableCase(given);
  return answer.ok ? answer : { ...answer, runs: undefined, timetable: undefined };
}
