import fc from "fast-check";

const pieces = [
  '"',
  "'",
  '"""',
  "'''",
  "\\",
  "\\\\",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "\0",
  "\x07",
  "\x1b",
  "\x7f",
  "\x85",
  "\u2028",
  "\u2029",
  "\ufeff",
  "\ud800",
  "\udfff",
  "😀",
  "é",
  "{{",
  "}}",
  "{%",
  "%}",
  "{#",
  "#}",
  "{",
  "}",
  "%",
  "#",
  "$",
  "`",
  "class",
  "None",
  "{{ ti.xcom_pull() }}",
  "{% raw %}",
  "\\N{DASH}",
  "\\x41",
  "\\u",
  " ",
  "a",
  "b",
  "0",
  ",",
  "(",
  ")",
  ".sh",
  ".json",
  "# noqa",
  "# -*- coding: utf-7 -*-",
];

/** Text made of pieces that each mean something to Python, to Jinja, to a shell or to a line reader. */
export const nastyPieces: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 12 })
  .map((parts) => parts.join(""));

/** The same, with any code points in between. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join(""));

/** Every text of at most `length` pieces of an alphabet. */
export function everyText(alphabet: readonly string[], length: number): readonly string[] {
  let longest: readonly string[] = [""];
  const all: string[] = [""];
  for (let size = 1; size <= length; size++) {
    longest = longest.flatMap((text) => alphabet.map((piece) => text + piece));
    all.push(...longest);
  }
  return all;
}
