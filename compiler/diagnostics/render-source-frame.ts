import type { SourceLocation } from "#sdk/ir/source-location.ts";
import { type Grapheme, toGraphemes } from "./graphemes.ts";
import { type SourceReader, tryReadSourceLine } from "./read-source-line.ts";

/** Columns of a source line that are shown; a longer line is cut around the place. */
const visibleColumns = 100;

/** Where the source line and its caret stand. */
export interface SourceFrame {
  /** The line, without tabs and control characters, cut to what fits. */
  readonly line: string;
  /** Columns before the caret. */
  readonly indent: number;
}

/** The source line of a location with the place of its caret; undefined when the file or the line is not there. */
export function tryFrameSource(source: SourceLocation, readSource: SourceReader): SourceFrame | undefined {
  const text = readSource(source.file);
  const line = text === undefined ? undefined : tryReadSourceLine(text, source.line);
  if (line === undefined || line.trim() === "") return undefined;
  const graphemes = toGraphemes(line.trimEnd());
  return cut(graphemes, findGrapheme(graphemes, source.column));
}

/** Index of the grapheme that holds a column, counted in UTF-16 code units from 1; past the last one for a column beyond the line. */
function findGrapheme(graphemes: readonly Grapheme[], column: number): number {
  let end = 0;
  const index = graphemes.findIndex((grapheme) => {
    end += grapheme.length;
    return column <= end;
  });
  return index === -1 ? graphemes.length : index;
}

function cut(graphemes: readonly Grapheme[], caret: number): SourceFrame {
  const blank = graphemes.findIndex((grapheme) => grapheme.text.trim() !== "");
  const first = Math.min(blank === -1 ? 0 : blank, caret);
  // A third of the room goes to what stands before the caret.
  const start =
    widthBetween(graphemes, first, caret) < visibleColumns - 20
      ? first
      : stepBack(graphemes, caret, visibleColumns / 3);
  let end = start;
  let width = 0;
  while (end < graphemes.length && width + (graphemes[end]?.width ?? 0) <= visibleColumns) {
    width += graphemes[end]?.width ?? 0;
    end++;
  }
  const before = start > first ? "…" : "";
  const after = end < graphemes.length ? "…" : "";
  const shown = graphemes.slice(start, end).map((grapheme) => grapheme.text);
  return { line: before + shown.join("") + after, indent: before.length + widthBetween(graphemes, start, caret) };
}

function stepBack(graphemes: readonly Grapheme[], from: number, columns: number): number {
  let index = from;
  let width = 0;
  while (index > 0 && width < columns) {
    index--;
    width += graphemes[index]?.width ?? 0;
  }
  return index;
}

function widthBetween(graphemes: readonly Grapheme[], from: number, to: number): number {
  return graphemes.slice(from, to).reduce((sum, grapheme) => sum + grapheme.width, 0);
}
