import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { test } from "vitest";
import { decode, encode, parseJson } from "#sdk/codec/index.ts";
import { runPython } from "../../test/support/run-python.ts";

const codec = fileURLToPath(new URL("codec.py", import.meta.url));
const script = `
import importlib.util
spec = importlib.util.spec_from_file_location("jetway_codec", ${JSON.stringify(codec)})
codec = importlib.util.module_from_spec(spec)
spec.loader.exec_module(codec)
answer = [
    [codec.dump_wire(codec.stored_from_wire(value)).decode(), codec.dump_wire(codec.from_python(codec.to_python(value))).decode()]
    for value in given
]`;

const dates = fc.date({
  noInvalidDate: true,
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
});
const leaf = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\ud800", "__proto__", "__jetway__", "value", "\u2028\0'\"\\"),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.constantFrom(2 ** 53, -(2 ** 63), 1e20, 1e21, Number.MAX_VALUE, Number.MIN_VALUE),
  fc.bigInt({ min: -(2n ** 100n), max: 2n ** 100n }),
  dates,
  fc.uint8Array(),
);
/** What a Python set or dict can hold without folding two of them together. */
const hashable = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }), dates);
const distinct = { selector: (value: unknown) => JSON.stringify(encode(value)) };
const carried = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value")),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("__proto__", "__jetway__")), tie("value"), {
      noNullPrototype: true,
    }),
    fc
      .uniqueArray(fc.tuple(hashable, tie("value")), { selector: ([key]) => JSON.stringify(encode(key)) })
      .map((pairs) => new Map<unknown, unknown>(pairs)),
    fc.uniqueArray(hashable, distinct).map((items) => new Set<unknown>(items)),
  ),
})).value;

// A sample instead of a property: all values go through one Python process, and each is small enough to be read as it is.
test("thousands of values are the same after they were an XCom, and after they were Python values", () => {
  const values = fc.sample(carried, 3000);
  const given = values.map((value) => encode(value));
  const answers = runPython(script, given) as [string, string][];
  values.forEach((value, index) => {
    const [stored = "", python = ""] = answers[index] ?? [];
    assert.deepStrictEqual(decode(parseJson(stored)), value);
    assert.deepStrictEqual(decode(parseJson(python)), afterPython(value));
  });
}, 30_000);

/** An int of Python does not say whether it was a `bigint`: a small one is a number from then on. */
function afterPython(value: unknown): unknown {
  if (typeof value === "bigint")
    return value === BigInt(Number(value)) && Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(afterPython);
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [key, afterPython(member)]));
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, afterPython(member)]));
}
