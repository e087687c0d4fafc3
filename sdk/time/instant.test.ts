import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { toInstant } from "./instant.ts";

const place = { name: "Option", timezone: "Europe/Berlin" };
const date = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });

test("text without an offset is meant in the zone of the place, with Z in UTC", () => {
  expect(toInstant("2026-01-01", place)).toEqual({
    kind: "instant",
    local: "2026-01-01T00:00:00",
    timezone: "Europe/Berlin",
  });
  expect(toInstant("2026-01-01 06:30", place)).toEqual({
    kind: "instant",
    local: "2026-01-01T06:30:00",
    timezone: "Europe/Berlin",
  });
  expect(toInstant("2026-01-01T06:30:15Z", place)).toEqual({
    kind: "instant",
    local: "2026-01-01T06:30:15",
    timezone: "UTC",
  });
});

test("an offset is turned into UTC, also across midnight", () => {
  expect(toInstant("2026-01-01T01:00:00+02:00", place)).toMatchObject({
    local: "2025-12-31T23:00:00",
    timezone: "UTC",
  });
});

test("fractions keep their microseconds and lose their trailing zeros", () => {
  expect(toInstant("2026-01-01T00:00:00.1200", place)).toMatchObject({ local: "2026-01-01T00:00:00.120000" });
  expect(toInstant("2026-01-01T00:00:00.000", place)).toMatchObject({ local: "2026-01-01T00:00:00" });
});

test("what is no moment, or a day that does not exist, is refused", () => {
  for (const value of ["2026-02-30", "tomorrow", "2026-01-01T25:00", "2026-1-1", 0, null, new Date(Number.NaN)]) {
    expect(() => toInstant(value, place), String(value)).toThrow(/is no moment/);
  }
});

test.prop([date])("a Date and its ISO text are the same moment", (moment) => {
  expect(toInstant(moment, place)).toEqual(toInstant(moment.toISOString(), place));
});
