import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { findWallClockOffset, findZoneOffset } from "./zone-offsets.ts";

const minute = 60_000;
const zones = ["Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Gaza", "America/Havana", "Etc/GMT+5"];

/** As `Intl` says it: `GMT+05:45`. */
function askIntl(timezone: string, epoch: number): number {
  const format = new Intl.DateTimeFormat("en", { timeZone: timezone, timeZoneName: "longOffset" });
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d+):(\d+)/.exec(format.format(epoch)) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -minute : minute);
}

property.prop([fc.constantFrom(...zones), fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) })], {
  numRuns: 300,
})("the offset of a zone is the one that Intl gives", (timezone, epoch) => {
  expect(findZoneOffset(timezone, epoch)).toBe(askIntl(timezone, epoch));
});

test("the offset changes at the second at which the clock does", () => {
  const change = Date.UTC(2026, 2, 29, 1);
  expect(findZoneOffset("Europe/Berlin", change - 1)).toBe(60 * minute);
  expect(findZoneOffset("Europe/Berlin", change)).toBe(120 * minute);
});

test("a time that occurs twice has two offsets, and so has one that does not occur", () => {
  const twice = Date.UTC(2026, 9, 25, 2, 30);
  expect([0, 1].map((fold) => findWallClockOffset("Europe/Berlin", twice, fold === 0 ? 0 : 1) / minute)).toEqual([
    120, 60,
  ]);
  const never = Date.UTC(2026, 2, 29, 2, 30);
  expect([0, 1].map((fold) => findWallClockOffset("Europe/Berlin", never, fold === 0 ? 0 : 1) / minute)).toEqual([
    60, 120,
  ]);
});

test("a day that was left out lies between the offsets before and after it", () => {
  const leftOut = Date.UTC(2011, 11, 30, 12);
  expect(findWallClockOffset("Pacific/Apia", leftOut, 0)).toBe(-600 * minute);
  expect(findWallClockOffset("Pacific/Apia", leftOut, 1)).toBe(840 * minute);
});
