import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { encode } from "../codec/encode.ts";
import { decodeXCom } from "./decode-xcom.ts";

test("an aware datetime becomes the Date of that moment, to the millisecond", () => {
  const tz = {
    __classname__: "builtins.tuple",
    __version__: 1,
    __data__: ["UTC", "pendulum.tz.timezone.FixedTimezone", 1, true],
  };
  const stored = { __classname__: "datetime.datetime", __version__: 2, __data__: { timestamp: 1767323045.678, tz } };
  expect(decodeXCom(stored)).toEqual(new Date("2026-01-02T03:04:05.678Z"));
});

test("sets, tuples, dates and timedeltas are read at any depth", () => {
  const stored = {
    set: { __classname__: "builtins.set", __version__: 1, __data__: [1, 2] },
    list: [{ __classname__: "builtins.tuple", __version__: 1, __data__: [1, "two"] }],
    day: { __classname__: "datetime.date", __version__: 2, __data__: "2026-01-02" },
    delta: { __classname__: "datetime.timedelta", __version__: 2, __data__: 300 },
  };
  expect(decodeXCom(stored)).toEqual({ set: new Set([1, 2]), list: [[1, "two"]], day: "2026-01-02", delta: 300 });
});

test("a Python type that is not known stays what Airflow wrote", () => {
  const stored = { __classname__: "numpy.float64", __version__: 1, __data__: 1.5 };
  expect(decodeXCom(stored)).toEqual(stored);
});

test("data that does not fit its Python type stays what Airflow wrote", () => {
  const stored = { __classname__: "datetime.datetime", __version__: 2, __data__: { timestamp: "now" } };
  expect(decodeXCom(stored)).toEqual(stored);
});

test.prop([
  fc.oneof(
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") }),
    fc.bigInt(),
    fc.uint8Array(),
  ),
])("what a TypeScript task returns is read back", (value) => {
  expect(decodeXCom(encode({ value, map: new Map([[value, [value]]]) }))).toEqual({
    value,
    map: new Map([[value, [value]]]),
  });
});

test("a member that is called __proto__ does not set the prototype", () => {
  const decoded = decodeXCom(JSON.parse('{"__proto__": {"polluted": true}}'));
  expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
});

test.prop([fc.date({ noInvalidDate: true, min: new Date("1900-01-01"), max: new Date("2200-01-01") })])(
  "a datetime's seconds as a float give its millisecond back",
  (date) => {
    const stored = {
      __classname__: "datetime.datetime",
      __version__: 2,
      __data__: { timestamp: date.getTime() / 1000, tz: null },
    };
    expect(decodeXCom(stored)).toEqual(date);
  },
);
