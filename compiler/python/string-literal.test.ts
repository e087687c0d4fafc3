import fc from "fast-check";
import { expect, test } from "vitest";
import { everyText, nastyText } from "../../test/support/nasty-text.ts";
import { runPython } from "../../test/support/run-python.ts";
import { stringLiteral, stringLiteralParts } from "./string-literal.ts";

const readBack = "import ast\nanswer = [ast.literal_eval(source) for source in given]";

test("every short text over the characters that matter to Python reads back as itself", () => {
  const texts = everyText(["\\", '"', "'", "\n", "\r", "{", "#", "\0", "a", "\u2028", "\ud800", "é"], 4);
  expect(texts.length).toBeGreaterThan(20_000);
  expect(runPython(readBack, texts.map(stringLiteral))).toEqual(texts);
});

test("nasty texts read back as themselves, whole and cut into parts", () => {
  const texts = fc.sample(nastyText, { numRuns: 3000, seed: 1 });
  const cut = texts.map((text) => `(${stringLiteralParts(text, 24).join("\n")})`);
  expect(runPython(readBack, texts.map(stringLiteral))).toEqual(texts);
  expect(runPython(readBack, cut)).toEqual(texts);
});

test("a literal is printable ASCII on one line", () => {
  fc.assert(fc.property(nastyText, (text) => /^[\x20-\x7e]*$/.test(stringLiteral(text))));
});

test("quotes are the ones that need fewer escapes, double ones when in doubt", () => {
  expect(["plain", 'say "x"', "it's", `it's "x"`, `'"`].map(stringLiteral)).toEqual([
    '"plain"',
    `'say "x"'`,
    `"it's"`,
    `'it\\'s "x"'`,
    `"'\\""`,
  ]);
});

test("a long text is cut after line breaks, then after blanks, and never inside a character", () => {
  expect(stringLiteralParts("first line\nsecond line is longer\n", 20)).toEqual([
    '"first line\\n"',
    '"second line is "',
    '"longer\\n"',
  ]);
  expect(stringLiteralParts("😀".repeat(3), 20)).toEqual(['"\\U0001f600"', '"\\U0001f600"', '"\\U0001f600"']);
});

test("a megabyte on one line is cut in one pass", () => {
  expect(stringLiteralParts("x".repeat(1_000_000), 80)).toHaveLength(Math.ceil(1_000_000 / 78));
});
