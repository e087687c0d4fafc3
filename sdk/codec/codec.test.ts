import assert from "node:assert/strict";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { isJetwayError } from "../errors/index.ts";
import { decode, encode, maximumDepth, parseJson } from "./index.ts";

const nastyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\ud800",
    "a\udc00b",
    "\u2028",
    "\0",
    "__proto__",
    "__jetway__",
    "constructor",
    "value",
    "{{ x }}",
    "'\"\\\r\n",
  ),
);
const leaf = fc.oneof(
  nastyText,
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.constantFrom(2 ** 53, -(2 ** 60), 1e21, Number.MAX_VALUE, Number.MIN_VALUE),
  fc.bigInt(),
  fc.date({ noInvalidDate: true, min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59.999Z") }),
  fc.uint8Array(),
);
/** Values of every kind, nested in every kind of container. */
const carried = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value")),
    fc.dictionary(nastyText, tie("value")),
    fc.array(fc.tuple(tie("value"), tie("value"))).map((pairs) => new Map(pairs)),
    fc.array(tie("value")).map((items) => new Set(items)),
  ),
})).value;

property.prop([carried])("a value survives encoding, JSON text and decoding", (value) => {
  // Not `toStrictEqual`: it takes a member called `constructor` for the class.
  assert.deepStrictEqual(decode(parseJson(JSON.stringify(encode(value)))), withOrdinaryPrototypes(value));
});

property.prop([carried])("an encoded value is JSON as it stands", (value) => {
  const encoded = encode(value);
  assert.deepStrictEqual(JSON.parse(JSON.stringify(encoded)), encoded);
});

test("what JSON has by itself is left alone", () => {
  const value = { text: "a", list: [1, 2.5, true, null], nested: { empty: {} } };
  expect(encode(value)).toStrictEqual(value);
});

test("each kind that JSON lacks is a marked object", () => {
  expect(
    encode([new Date(0), 5n, 2 ** 60, new Map([["k", 1]]), new Set([1]), Uint8Array.of(1, 2), { __jetway__: 1 }]),
  ).toStrictEqual([
    { __jetway__: "date", value: "1970-01-01T00:00:00.000Z" },
    { __jetway__: "bigint", value: "5" },
    { __jetway__: "number", value: "1.152921504606847e+18" },
    { __jetway__: "map", value: [["k", 1]] },
    { __jetway__: "set", value: [1] },
    { __jetway__: "bytes", value: "AQI=" },
    { __jetway__: "object", value: { __jetway__: 1 } },
  ]);
});

test("undefined members are left out, undefined items and undefined itself are null, minus zero is zero", () => {
  expect(encode({ gone: undefined, kept: [undefined], zero: -0 })).toStrictEqual({ kept: [null], zero: 0 });
  expect(encode(undefined)).toBeNull();
});

test("a member called __proto__ stays a member in both directions", () => {
  const value = JSON.parse('{"__proto__":{"polluted":true}}');
  const back = decode(encode(value));
  expect(Object.keys(back as object)).toStrictEqual(["__proto__"]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test("a value may be used twice without containing itself, and comes back as two", () => {
  const shared = { a: 1 };
  const back = decode(encode([shared, shared])) as object[];
  expect(back).toStrictEqual([shared, shared]);
  expect(back[0]).not.toBe(back[1]);
});

test("a Buffer comes back as plain bytes", () => {
  expect(decode(encode(Buffer.from("héllo")))).toStrictEqual(new Uint8Array(Buffer.from("héllo")));
});

class Delay {
  minutes = 5;
}

test.for<[string, unknown, string]>([
  ["function", { rows: [{ parse: function parse() {} }] }, "the function parse at value.rows[0].parse"],
  ["symbol", [Symbol("x")], "a symbol at value[0]"],
  ["class instance", { "at time": new Delay() }, 'an instance of Delay at value["at time"]'],
  ["promise", { rows: Promise.resolve() }, "a Promise at value.rows"],
  ["NaN", new Map([["k", Number.NaN]]), "NaN at value[0][1]"],
  ["infinity", new Set([Number.NEGATIVE_INFINITY]), "-Infinity at value[0]"],
  ["invalid date", { at: new Date("x") }, "an invalid Date at value.at"],
  ["date that Python lacks", { at: new Date("+010000-01-01T00:00:00Z") }, "a Date in the year 10000 at value.at"],
])("a %s is refused by name and path", ([, value, message]) => {
  expect(refusal(() => encode(value))).toStrictEqual(["JW6001", `Cannot serialise ${message}.`]);
});

test("a cycle is refused at the place where it closes", () => {
  const flight: Record<string, unknown> = { legs: [{}] };
  (flight["legs"] as Record<string, unknown>[])[0] = { flight: new Map([["self", flight]]) };
  expect(refusal(() => encode(flight))).toStrictEqual([
    "JW6002",
    "The value contains itself at value.legs[0].flight[0][1].",
  ]);
});

test("the deepest nesting that is allowed passes and one level more is refused, however deep the value is", () => {
  expect(encode(nested(maximumDepth))).toStrictEqual(nested(maximumDepth));
  expect(refusal(() => encode(nested(maximumDepth + 1)))[0]).toBe("JW6003");
  expect(refusal(() => encode(nested(1_000_000)))[0]).toBe("JW6003");
});

test("an integer that Python wrote in full is exact, a float is a number", () => {
  const text =
    '{"id": 9007199254740993, "digits": "12345678901234567890", "f": 0.12345678901234568, "e": 1.5e+20, "n": -9007199254740993}';
  expect(decode(parseJson(text))).toStrictEqual({
    id: 9007199254740993n,
    digits: "12345678901234567890",
    f: 0.12345678901234568,
    e: 1.5e20,
    n: -9007199254740993n,
  });
});

test.for([
  { __jetway__: "date", value: "yesterday" },
  { __jetway__: "bigint", value: "1.5" },
  { __jetway__: "map", value: [[1]] },
  { __jetway__: "object", value: [] },
  { __jetway__: "decimal", value: "1" },
  { __jetway__: "set" },
])("the marked object %o, which nothing writes, is refused", (json) => {
  expect(refusal(() => decode(json))[0]).toBe("JW6004");
});

function nested(levels: number): unknown {
  let value: unknown = null;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

function refusal(act: () => unknown): [string, string] {
  try {
    act();
  } catch (error) {
    if (isJetwayError(error)) return [error.code, error.message];
    throw error;
  }
  throw new Error("it was not refused");
}

/** fast-check also makes objects without a prototype; decoding gives ordinary ones. */
function withOrdinaryPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withOrdinaryPrototypes);
  if (value instanceof Map) {
    return new Map([...value].map(([key, member]) => [withOrdinaryPrototypes(key), withOrdinaryPrototypes(member)]));
  }
  if (value instanceof Set) return new Set([...value].map(withOrdinaryPrototypes));
  if (value === null || typeof value !== "object" || value instanceof Date || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withOrdinaryPrototypes(member)]));
}
