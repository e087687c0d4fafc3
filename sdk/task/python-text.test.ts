import fc from "fast-check";
import { expect, test } from "vitest";
import { nastyPieces } from "../../test/support/nasty-text.ts";
import { runPython } from "../../test/support/run-python.ts";
import { encode } from "../codec/encode.ts";
import type { JsonValue } from "../ir/json-value.ts";
import { pythonText, xcomText } from "./python-text.ts";

/** The codec as Python has it, short enough to be read. */
const strOf = `
import base64, datetime

def read(value):
    if isinstance(value, list):
        return [read(item) for item in value]
    if not isinstance(value, dict):
        return value
    tag, content = value.get("__jetway__"), value.get("value")
    if tag is None:
        return {key: read(member) for key, member in value.items()}
    if tag == "date":
        return datetime.datetime.fromisoformat(content.replace("Z", "+00:00"))
    if tag == "bigint":
        return int(content)
    if tag == "number":
        return float(content)
    if tag == "bytes":
        return base64.b64decode(content)
    if tag == "map":
        return {read(key): read(member) for key, member in content}
    if tag == "set":
        return {read(item) for item in content}
    return {key: read(member) for key, member in content.items()}

answer = [str(read(value)) for value in given]
`;

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, 0.1, 1e-4, 1e-5, 1.5e-5, -1e-7, 1e15, 1e16, 123456789012345680, 1e20, 1e21, 1.5e300, 5e-324),
);

/** No code points that were assigned after the Python at hand was made: it does not know yet that they are printable. */
const text = fc.oneof(
  nastyPieces,
  fc.string({ unit: fc.integer({ max: 0x7ff, min: 0 }).map((code) => String.fromCodePoint(code)) }),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    number,
    text,
    fc.boolean(),
    fc.constant(null),
    fc.bigInt(),
    fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") }),
    fc.uint8Array({ maxLength: 8 }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(text, tie("value"), { maxKeys: 4 }),
    fc
      .uniqueArray(fc.tuple(text, tie("value")), { maxLength: 3, selector: ([key]) => key })
      .map((pairs) => new Map(pairs)),
    fc.option(fc.integer(), { nil: undefined }).map((item) => new Set(item === undefined ? [] : [item])),
  ),
}));

test("every value becomes the text that Python's str() makes of it", () => {
  const values: JsonValue[] = fc.sample(value, { numRuns: 4000, seed: 4 }).map((one) => encode(one));
  expect(values.map(pythonText)).toEqual(runPython(strOf, values));
});

test.each<[JsonValue, string]>([
  ["as it is", "as it is"],
  [1, "1"],
  [1e21, "1e+21"],
  [1e-7, "1e-07"],
  [0.00001234, "1.234e-05"],
  [true, "True"],
  [null, "None"],
  [["it's", 'say "x"', "\u2028"], `["it's", 'say "x"', '\\u2028']`],
  [{ a: [1.5, { b: false }] }, "{'a': [1.5, {'b': False}]}"],
])("%j becomes %s", (given, text) => {
  expect(pythonText(given)).toBe(text);
});

test("an XCom that Jinja reads keeps the objects that hold what Airflow cannot store", () => {
  expect(xcomText(encode([new Date(0), 5n, new Set([1])]))).toBe(
    "[datetime.datetime(1970, 1, 1, 0, 0, tzinfo=Timezone('UTC')), {'__jetway__': 'bigint', 'value': '5'}, {1}]",
  );
  expect(xcomText(encode(new Date(1500)))).toBe("1970-01-01 00:00:01.500000+00:00");
});
