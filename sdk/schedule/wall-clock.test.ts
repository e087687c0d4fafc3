import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { toEpoch, toWallClock } from "./wall-clock.ts";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
] as const;

test.for([
  ["a time that occurs once", "2026-01-15T12:00:00Z", "Europe/Berlin", "2026-01-15T11:00:00.000Z"],
  ["a time that occurs twice is the second one", "2026-10-25T02:30:00Z", "Europe/Berlin", "2026-10-25T01:30:00.000Z"],
  [
    "a time that is jumped over is shifted forward",
    "2026-03-29T02:30:00Z",
    "Europe/Berlin",
    "2026-03-29T01:30:00.000Z",
  ],
  ["a jump of half an hour", "2026-10-04T02:15:00Z", "Australia/Lord_Howe", "2026-10-03T15:45:00.000Z"],
  ["a day that was left out", "2011-12-30T12:00:00Z", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
] as const)("%s", ([, wallClock, timezone, expected]) => {
  expect(new Date(toEpoch(Date.parse(wallClock), timezone)).toISOString()).toBe(expected);
});

property.prop([fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => seconds * 1000), fc.constantFrom(...zones)])(
  "a moment's wall clock leads back to the moment, or to the second one of two",
  (epoch, timezone) => {
    const back = toEpoch(toWallClock(epoch, timezone), timezone);
    expect(back).toBeGreaterThanOrEqual(epoch);
    expect(toWallClock(back, timezone)).toBe(toWallClock(epoch, timezone));
  },
);

test("milliseconds are kept, before 1970 as well", () => {
  expect(toWallClock(-1, "UTC")).toBe(-1);
  expect(toWallClock(1, "Europe/Berlin")).toBe(3_600_001);
});
