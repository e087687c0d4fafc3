import { expect, test } from "vitest";
import { runFields } from "../../ir/index.ts";
import { createRunFacts } from "./run-facts.ts";
import { runField } from "./run-field.ts";

const now = Date.UTC(2026, 0, 31, 6, 0, 0, 250);

test("a run is a manual run of now, unless it is told otherwise, with an interval of no length", () => {
  expect(createRunFacts("flights", {}, now)).toEqual({
    dagId: "flights",
    runId: "manual__2026-01-31T06:00:00.250000+00:00",
    logicalDate: new Date(now),
    dataInterval: { start: new Date(now), end: new Date(now) },
  });
});

test("a run without a logical date has no interval, and a run id that no other run has", () => {
  const facts = createRunFacts("flights", { logicalDate: null }, now);
  expect(facts).toMatchObject({ logicalDate: null, dataInterval: null });
  expect(facts.runId).toMatch(/^manual__2026-01-31T06:00:00\.250000\+00:00_[0-9a-f]{8}$/);
});

test.for([
  ["2026-01-31", "2026-01-31T00:00:00.000Z"],
  ["2026-01-31T06:00Z", "2026-01-31T06:00:00.000Z"],
  ["2026-01-31T06:00:00.5+02:00", "2026-01-31T04:00:00.500Z"],
])("the logical date %s is %s", ([text, expected]) => {
  expect(createRunFacts("flights", { logicalDate: text as string }, now).logicalDate?.toISOString()).toBe(expected);
});

test.for(["yesterday", "2026-01-31T06:00:00", "2026-02-30", "2026-01-31T06:00:00.123456Z", "", "0000-01-01"])(
  "the logical date %j is refused",
  (logicalDate) => {
    expect(() => createRunFacts("flights", { logicalDate }, now)).toThrow(expect.objectContaining({ code: "JW4003" }));
  },
);

test("an invalid Date is refused", () => {
  const logicalDate = new Date(Number.NaN);
  expect(() => createRunFacts("flights", { logicalDate }, now)).toThrow('The logical date "Invalid Date" is no moment');
});

test("an interval must not end before it starts, nor belong to no logical date", () => {
  const dataInterval = { start: "2026-01-02", end: "2026-01-01" };
  expect(() => createRunFacts("flights", { dataInterval }, now)).toThrow("before it starts");
  const options = { logicalDate: null, dataInterval: { start: "2026-01-01", end: "2026-01-02" } };
  expect(() => createRunFacts("flights", options, now)).toThrow("has no data interval");
});

test("the fields of a run are those of Airflow's context", () => {
  const dataInterval = { start: "2026-01-30", end: "2026-01-31" };
  const facts = createRunFacts("flights", { logicalDate: new Date(now), runId: "once", dataInterval }, now);
  expect(Object.fromEntries(runFields.map((field) => [field, runField(field, facts)]))).toEqual({
    dagId: "flights",
    runId: "once",
    logicalDate: { __jetway__: "date", value: "2026-01-31T06:00:00.250Z" },
    dataIntervalStart: { __jetway__: "date", value: "2026-01-30T00:00:00.000Z" },
    dataIntervalEnd: { __jetway__: "date", value: "2026-01-31T00:00:00.000Z" },
    ds: "2026-01-31",
    dsNodash: "20260131",
    ts: "2026-01-31T06:00:00.250000+00:00",
    tsNodash: "20260131T060000",
  });
});

test("a field of the logical date is an error in a run that has none", () => {
  const facts = createRunFacts("flights", { logicalDate: null, runId: "once" }, now);
  expect(runField("runId", facts)).toBe("once");
  expect(() => runField("ds", facts)).toThrow(expect.objectContaining({ code: "JW4008" }));
});
