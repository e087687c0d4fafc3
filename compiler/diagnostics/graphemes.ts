const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What a person sees as one character. */
export interface Grapheme {
  /** Printable: a tab is two spaces, other control characters are `\u{…}`. */
  readonly text: string;
  /** Columns of a terminal. */
  readonly width: number;
  /** UTF-16 code units in the source. */
  readonly length: number;
}

/** A line cut into what a person sees as characters, each with the columns that a terminal gives it. */
export function toGraphemes(line: string): Grapheme[] {
  return Array.from(segmenter.segment(line), ({ segment }) => {
    const text = printable(segment);
    return { text, width: widthOf(text), length: segment.length };
  });
}

function printable(segment: string): string {
  if (segment === "\t") return "  ";
  // Control characters, and the marks that turn the direction of what follows, would act on the terminal instead of being seen.
  return segment.replace(
    /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Two columns for emoji and for the East Asian wide blocks, one for everything else that is seen. */
function widthOf(grapheme: string): number {
  if (/^[\x20-\x7e]*$/.test(grapheme)) return grapheme.length;
  if (/^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]+$/u.test(grapheme)) return 0;
  const wide =
    /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;
  return wide.test(grapheme) || grapheme.includes("\ufe0f") ? 2 : 1;
}
