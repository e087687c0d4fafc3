import { expect, test } from "vitest";
import { readParams } from "./read-params.ts";

test("a param is JSON when it is JSON, and text otherwise", () => {
  expect(readParams({ param: ["count=3", "month=2001-01", 'code="3"', "list=[1, 2]", "empty=", "a=b=c"] })).toEqual({
    count: 3,
    month: "2001-01",
    code: "3",
    list: [1, 2],
    empty: "",
    a: "b=c",
  });
});

test("a single param wins over the same one of the object", () => {
  expect(readParams({ params: '{"month":"2001-01","count":1}', param: ["count=2"] })).toEqual({
    month: "2001-01",
    count: 2,
  });
});

test("null and false are values", () => {
  expect(readParams({ param: ["a=null", "b=false"] })).toEqual({ a: null, b: false });
});

test("a param named __proto__ is a param", () => {
  expect(Object.entries(readParams({ param: ["__proto__=1"] }))).toEqual([["__proto__", 1]]);
});

test.each([
  [{ param: ["month"] }, '--param "month" is not name=value.'],
  [{ param: ["=1"] }, '--param "=1" is not name=value.'],
  [{ params: "{month: 1}" }, "--params is not JSON: "],
  [{ params: "[1]" }, "--params is not the JSON of an object."],
  [{ params: "null" }, "--params is not the JSON of an object."],
])("%j is refused", (options, message) => {
  expect(() => readParams(options)).toThrow(
    expect.objectContaining({ code: "JW0008", message: expect.stringContaining(message) }),
  );
});
