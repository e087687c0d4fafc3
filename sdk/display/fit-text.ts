import fastStringTruncatedWidth from "fast-string-truncated-width";

/** How many columns a text takes in a terminal: wide characters take two, control sequences none. */
export function displayWidth(text: string): number {
  return fastStringTruncatedWidth(text).width;
}

/** A text cut to a number of columns, with a mark when something was cut. */
export function cutToWidth(text: string, width: number): string {
  for (let limit = Math.max(1, width); ; limit--) {
    const { index, ellipsed } = fastStringTruncatedWidth(text, { limit, ellipsis: "…" });
    const cut = ellipsed ? `${text.slice(0, index)}…` : text.slice(0, index);
    // A wide character before the mark may take one column too many.
    if (limit <= 1 || displayWidth(cut) <= width) return cut;
  }
}
