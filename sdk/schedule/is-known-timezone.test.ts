import { expect, test } from "vitest";
import { isKnownTimezone, tryFindSimilarTimezone } from "./is-known-timezone.ts";

test.for([
  ["UTC"],
  ["utc"],
  ["Europe/Berlin"],
  ["America/Argentina/Buenos_Aires"],
  ["US/Eastern"],
  ["Asia/Calcutta"],
  ["Asia/Kolkata"],
  ["Etc/GMT+5"],
  ["EST"],
] as const)("%s is a time zone", ([name]) => {
  expect(isKnownTimezone(name)).toBe(true);
});

test.for([
  ["+02:00"],
  ["-0500"],
  ["europe/berlin"],
  ["US/EASTERN"],
  ["America"],
  ["Europe/Berln"],
  [""],
  ["Z"],
  ["local"],
  ["constructor"],
] as const)("%s is none", ([name]) => {
  expect(isKnownTimezone(name)).toBe(false);
});

test("a wrong spelling, a city alone and a near miss lead to the name that was meant", () => {
  expect(tryFindSimilarTimezone("us/eastern")).toBe("US/Eastern");
  expect(tryFindSimilarTimezone("New York")).toBe("America/New_York");
  expect(tryFindSimilarTimezone("Europe/Berln")).toBe("Europe/Berlin");
  expect(tryFindSimilarTimezone("+02:00")).toBeUndefined();
});
