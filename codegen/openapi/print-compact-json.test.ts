import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { printCompactJson } from "./print-compact-json.ts";
import type { Json } from "./reduce-description.ts";

test.prop([fc.jsonValue()])("what is printed reads back as the same value", (value) => {
  expect(JSON.parse(printCompactJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
});

test("what fits on a line is on one, the rest has a line for each member", () => {
  const long = "x".repeat(140);
  expect(printCompactJson({ short: { a: 1 }, long: [long] })).toBe(
    `{\n "short": {"a":1},\n "long": [\n  "${long}"\n ]\n}`,
  );
});
