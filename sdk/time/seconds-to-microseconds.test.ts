import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { secondsToMicroseconds } from "./seconds-to-microseconds.ts";

test("a fraction is rounded to microseconds", () => {
  expect(secondsToMicroseconds(0.1234567)).toBe(123_457);
  expect(secondsToMicroseconds(-1.5)).toBe(-1_500_000);
});

property.prop([fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }), fc.integer({ min: 0, max: 999_999 })])(
  "whole seconds and microseconds come out as they went in",
  (seconds, microseconds) => {
    expect(secondsToMicroseconds(seconds + microseconds / 1_000_000)).toBe(seconds * 1_000_000 + microseconds);
  },
);
