/**
 * A Python literal that reads back as exactly this text. It is ASCII, on one line, without prefix and never triple-quoted; quotes are the
 * ones that need fewer escapes, double ones when in doubt, as `ruff format` has it.
 *
 * @example
 * stringLiteral('say "é"\n') // 'say "\xe9"\n', in single quotes
 */
export function stringLiteral(text: string): string {
  const quote = quoteFor(text);
  return `${quote}${escapedForQuote(text, quote)}${quote}`;
}

/** The quote with which a text needs the fewest escapes. */
function quoteFor(text: string): '"' | "'" {
  return occurrences(text, '"') > occurrences(text, "'") ? "'" : '"';
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

function escapedForQuote(text: string, quote: string): string {
  return escapedText(text).replaceAll(quote, `\\${quote}`);
}

/**
 * Text with everything escaped that is not printable ASCII, and backslashes, in the way of Python's (and Jinja's) literals; quotes stay as
 * they are. A lone surrogate stays one.
 */
export function escapedText(text: string): string {
  return text.replace(/\\|[^\x20-\x7e]/gu, escapeOf);
}

const shortEscapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeOf(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${hexadecimal(code, 2)}`;
  return code <= 0xffff ? `\\u${hexadecimal(code, 4)}` : `\\U${hexadecimal(code, 8)}`;
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}

/**
 * A text cut into literals of at most `width` characters that Python joins again when they stand side by side: after each line break, else
 * after a blank, else anywhere between two characters.
 */
export function stringLiteralParts(text: string, width: number): readonly string[] {
  return text
    .split(/(?<=\n)/)
    .flatMap((line) => cutToWidth(line, Math.max(width, 16)))
    .map(stringLiteral);
}

function cutToWidth(line: string, width: number): readonly string[] {
  const characters = [...line];
  const pieces: string[] = [];
  let start = 0;
  while (start < characters.length || pieces.length === 0) {
    const end = endOfPiece(characters, start, width - 2);
    pieces.push(characters.slice(start, end).join(""));
    start = end;
  }
  return pieces;
}

/** Where a piece that starts at `start` ends, when every quote in it may need a backslash. */
function endOfPiece(characters: readonly string[], start: number, width: number): number {
  let used = 0;
  let afterBlank = -1;
  for (let index = start; index < characters.length; index++) {
    const character = characters[index] ?? "";
    used += character === '"' || character === "'" ? 2 : escapedText(character).length;
    if (used > width) return afterBlank > start ? afterBlank : index;
    if (character === " ") afterBlank = index + 1;
  }
  return characters.length;
}
