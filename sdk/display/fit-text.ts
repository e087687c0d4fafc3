import { stripVTControlCharacters } from "node:util";
import fastStringWidth from "fast-string-truncated-width";

const segmenter = new Intl.Segmenter();

/** How many columns a text takes in a terminal: wide characters take two, control sequences none. The width of texts beside each other is the sum of theirs. */
export function displayWidth(text: string): number {
  const visible = stripVTControlCharacters(text);
  if (isPlain(visible)) return visible.length;
  let width = 0;
  for (const { segment } of segmenter.segment(visible)) width += fastStringWidth(segment).width;
  return width;
}

/** A text without control sequences, cut to a number of columns, with a mark when something was cut. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = "";
  let left = width - 1;
  for (const { segment } of segmenter.segment(text)) {
    left -= displayWidth(segment);
    if (left < 0) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** Of characters that take one column each, as nearly every text is. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
