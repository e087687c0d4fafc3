import type { RunTreeRow } from "#sdk/display/run-tree.ts";

/** Lines of a tree that fit a terminal, and how many task instances are in the lines that do not. */
export interface FittedRows {
  readonly rows: readonly RunTreeRow[];
  /** By state; empty when everything fits. */
  readonly hidden: ReadonlyMap<string, number>;
}

/** States of which a person who watches a long run need not see every line. */
const quietStates: ReadonlySet<string> = new Set(["none", "success", "skipped", "upstream_failed", "removed"]);

/** As many lines as fit. When not all do, those stay in which something goes on or went wrong, and the others are counted. */
export function fitRows(rows: readonly RunTreeRow[], height: number): FittedRows {
  if (rows.length <= height) return { rows, hidden: new Map() };
  const lively = rows.filter(
    ({ states, kind }) => kind !== "group" && [...states.keys()].some((one) => !quietStates.has(one)),
  );
  const shown = new Set(lively.slice(0, Math.max(0, height - 1)));
  const hidden = new Map<string, number>();
  for (const row of rows) {
    if (shown.has(row) || row.kind !== "task") continue;
    for (const [state, count] of row.states) hidden.set(state, (hidden.get(state) ?? 0) + count);
  }
  return { rows: rows.filter((row) => shown.has(row)), hidden };
}
