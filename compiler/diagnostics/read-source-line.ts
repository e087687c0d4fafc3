/** Gives the text of a source file by its path in a `SourceLocation`; undefined when there is none. */
export type SourceReader = (file: string) => string | undefined;

/**
 * A line of a source text, from 1, without its end. Lines end where TypeScript ends them: at LF, CR LF, CR, U+2028 and U+2029.
 *
 * @returns undefined when the text has no such line.
 */
export function tryReadSourceLine(text: string, line: number): string | undefined {
  const end = /\r\n|[\n\r\u2028\u2029]/g;
  let start = 0;
  for (let current = 1; current < line; current++) {
    if (end.exec(text) === null) return undefined;
    start = end.lastIndex;
  }
  const next = end.exec(text);
  return text.slice(start, next?.index ?? text.length);
}
