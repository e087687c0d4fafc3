/** Lays out rows in columns, the last of which is not padded. Cells are plain text; `paint` may colour them after they are laid out. */
export function renderTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  paint: (text: string, column: number, row: number) => string = (text) => text,
): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = [header, ...rows].map((cells, index) =>
    cells
      .map((cell, column) =>
        paint(column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0), column, index - 1),
      )
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}
