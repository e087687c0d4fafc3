import type { SourceLocation } from "./source-location.ts";

/** `to` runs after `from`. Either may be a group: an edge from a group comes from its leaves, one to a group goes to its roots. */
export interface EdgeNode {
  readonly kind: "edge";
  readonly from: string;
  readonly to: string;
  /** `data`: `to` reads what `from` returned; `order`: only the order was asked for. A pair of tasks has one edge; data wins. */
  readonly reason: "data" | "order";
  /** What the edge says in Airflow's graph (`Label`): the labels of a branch that lead here. */
  readonly label?: string;
  readonly source: SourceLocation | null;
}
