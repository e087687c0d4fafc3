import { expect, test } from "vitest";
import { didYouMean } from "./did-you-mean.ts";

test("a swapped pair of letters is recognised", () => {
  expect(didYouMean("retires", ["retries", "retryDelay", "queue"])).toBe('Did you mean "retries"?');
});

test("another capitalisation is recognised", () => {
  expect(didYouMean("retrydelay", ["retries", "retryDelay"])).toBe('Did you mean "retryDelay"?');
});

test("nothing is suggested when nothing is close", () => {
  expect(didYouMean("colour", ["retries", "queue"])).toBeUndefined();
});
