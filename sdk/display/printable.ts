import { inspect } from "node:util";

/** Text from elsewhere that cannot steer the terminal: control characters are shown as symbols; tabs and line breaks stay. */
export function printable(text: string): string {
  return text
    .replace(/\r\n/g, "\n")
    .replace(/(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
    });
}

/** The same for one line: tabs and line breaks are symbols too. */
export function printableLine(text: string): string {
  return printable(text).replaceAll("\n", "␤").replaceAll("\t", "␉");
}

/** A value as a person reads it: JavaScript notation, long lists and texts cut. */
export function printableValue(value: unknown, options: { readonly colours: boolean; readonly width: number }): string {
  if (typeof value === "string" && !options.colours) return printable(value);
  return inspect(value, {
    depth: 6,
    colors: options.colours,
    breakLength: Math.max(40, options.width - 4),
    maxArrayLength: 20,
    maxStringLength: 2_000,
  });
}
