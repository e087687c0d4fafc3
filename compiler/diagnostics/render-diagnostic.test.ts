import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { type Diagnostic, diagnostic } from "#sdk/errors/index.ts";
import { createSourceReader } from "./create-source-reader.ts";
import { toGraphemes } from "./graphemes.ts";
import { renderDiagnostic } from "./render-diagnostic.ts";

const file = "dags/flights.dag.ts";

function at(
  line: number,
  column: number,
  message = 'Task "a" is wrong.',
  hint: string | undefined = undefined,
): Diagnostic {
  return diagnostic("JW2005", { message, hint, source: { file, line, column } });
}

function render(given: Diagnostic, text: string | undefined): string {
  return renderDiagnostic(given, { readSource: (name) => (name === file ? text : undefined) });
}

test("a diagnostic shows code, severity, place, source line, caret and hint", () => {
  const text = 'import { dag } from "jetway";\n\n  schedule: cron("70 * * * *"),\n';
  expect(render(at(3, 13, "The minute is 70.", "Minutes go from 0 to 59."), text)).toBe(
    [
      "error[JW2005]: The minute is 70.",
      " --> dags/flights.dag.ts:3:13",
      "  |",
      '3 | schedule: cron("70 * * * *"),',
      "  |           ^",
      "  hint: Minutes go from 0 to 59.",
    ].join("\n"),
  );
});

test("the margin is as wide as the line number", () => {
  const rendered = render(at(12, 1), `${"\n".repeat(11)}task();`);
  expect(rendered.split("\n").slice(1)).toEqual(["  --> dags/flights.dag.ts:12:1", "   |", "12 | task();", "   | ^"]);
});

test("a warning says so", () => {
  const warning = diagnostic("JW2008", { message: 'DAG "a" has no tasks.', source: null });
  expect(render(warning, undefined)).toBe('warning[JW2008]: DAG "a" has no tasks.');
});

test.for([
  ["the file", undefined, 1],
  ["the line", "one line", 7],
  ["anything on the line", "\n   \n", 2],
] as const)("the place is shown alone when there is not %s", ([, text, line]) => {
  expect(render(at(line, 1), text)).toBe(`error[JW2005]: Task "a" is wrong.\n --> dags/flights.dag.ts:${line}:1`);
});

test("lines end at CR, CR LF, LF and the Unicode separators, and none of them is printed", () => {
  expect(render(at(5, 1), "one\rtwo\r\nthree\nfour\u2028five\r\nsix")).toContain("5 | five\n  | ^");
});

test("a tab before the place counts as it is printed", () => {
  expect(render(at(1, 4), "a\tb\tc")).toContain("1 | a  b  c\n  |     ^");
});

test("wide characters and combined ones move the caret by what they occupy", () => {
  expect(render(at(1, 4), "日本 x")).toContain("1 | 日本 x\n  |      ^");
  expect(render(at(1, 4), "e\u0301 x")).toContain("  |   ^");
  expect(render(at(1, 4), "👩‍💻")).toContain("  | ^");
});

test("a column beyond the line puts the caret behind it", () => {
  expect(render(at(1, 99), "abc")).toContain("1 | abc\n  |    ^");
});

test("a long line is cut around the place", () => {
  const lines = render(at(1, 501), `${"a".repeat(500)}B${"c".repeat(500)}`).split("\n");
  const [source = "", caret = ""] = lines.slice(3);
  expect(source).toMatch(/^1 \| …a+Bc+…$/);
  expect(source.length).toBeLessThanOrEqual(106);
  expect(caret.indexOf("^")).toBe(source.indexOf("B"));
});

test("the author's text cannot steer the terminal", () => {
  const rendered = render(at(1, 1, "Task \u001b[2J\u202e is wrong.\nSecond line."), "\u001b]0;title\u0007 x");
  expect(rendered.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(rendered).toContain("Task \\u{1b}[2J\\u{202e} is wrong.\n  Second line.");
});

test("colours are put on only when asked for and change no character", () => {
  const options = { readSource: () => "task();" };
  const plain = renderDiagnostic(at(1, 1, "No.", "Yes."), options);
  const coloured = renderDiagnostic(at(1, 1, "No.", "Yes."), { ...options, colours: true });
  expect(plain).not.toContain("\u001b");
  expect(coloured).toContain("\u001b[31m");
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test("sources are read below the root, and a missing one is tolerated", () => {
  const root = mkdtempSync(join(tmpdir(), "jetway-"));
  try {
    writeFileSync(join(root, "a.dag.ts"), "found");
    const readSource = createSourceReader(root);
    expect([readSource("a.dag.ts"), readSource("b.dag.ts"), readSource(".")]).toEqual(["found", undefined, undefined]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

/**
 * At least the columns that a terminal gives a text: character by character, since what is printed joins otherwise than what was read (a mark behind
 * an escaped control character joins with the escape).
 */
function atMostWide(text: string): number {
  return [...text].reduce((sum, character) => {
    // Makes an emoji, twice as wide, of the character before it.
    if (character === "\ufe0f") return sum + 1;
    return sum + toGraphemes(character).reduce((width, grapheme) => width + grapheme.width, 0);
  }, 0);
}

property.prop([fc.string({ unit: "binary", maxLength: 300 }), fc.integer({ min: 1, max: 300 })])(
  "whatever the source line is, the caret stands below it or just behind it",
  (text, column) => {
    const lines = render(at(1, column), text).split("\n");
    if (lines.length === 2) return;
    expect(lines).toHaveLength(5);
    const [source = "", caret = ""] = lines.slice(3);
    expect(caret.length).toBeLessThanOrEqual(atMostWide(source) + 1);
  },
);
