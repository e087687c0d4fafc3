import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { days, hours, minutes, seconds, secondsOf, weeks } from "./duration.ts";

test("each unit counts its seconds", () => {
  const units = [seconds(1), minutes(1), hours(1), days(1), weeks(1)];
  expect(units.map((duration) => duration.seconds)).toEqual([1, 60, 3600, 86_400, 604_800]);
});

test("ISO 8601 is read, years and months are not: they have no fixed length", () => {
  expect(secondsOf("P1W2DT3H4M5.5S", "x")).toBe(((7 + 2) * 24 + 3) * 3600 + 4 * 60 + 5.5);
  for (const text of ["P", "PT", "P1Y", "P1M", "5 minutes", "PT-5M", "P1DT"]) {
    expect(() => secondsOf(text, "Option"), text).toThrow(/is no length of time/);
  }
});

test("a bare number is refused: it has no unit", () => {
  expect(() => secondsOf(300, "Option")).toThrow(/the bare number 300/);
  expect(() => minutes(Number.NaN)).toThrow(/finite number/);
});

test.prop([fc.nat(50), fc.nat(50), fc.nat(50)])("text and units agree", (hour, minute, second) => {
  expect(secondsOf(`PT${hour}H${minute}M${second}S`, "x")).toBe(hour * 3600 + minute * 60 + second);
});
