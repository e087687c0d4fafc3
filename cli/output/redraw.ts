import { displayWidth } from "#sdk/display/fit-text.ts";

/**
 * What a terminal is sent to have lines in the place of those that were written last, where the cursor is behind the last of them: each line is cleared behind its text, and
 * what is left below is cleared too. A terminal that was made narrower shows lines of before in several rows.
 */
export function redraw(before: readonly string[], lines: readonly string[], width: number): string {
  if (before.length === 0 && lines.length === 0) return "";
  const rows = before.reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
  const up = rows > 1 ? `\u001b[${rows - 1}A` : "";
  return `\r${up}${lines.map((line) => `${line}\u001b[K`).join("\n")}\u001b[J`;
}
