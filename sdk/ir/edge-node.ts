import type { SourceLocation } from "./source-location.ts";

/** `to` runs after `from`. */
export interface EdgeNode {
  readonly kind: "edge";
  readonly from: string;
  readonly to: string;
  /** `data`: `to` reads what `from` returned; `order`: only the order was asked for. A pair of tasks has one edge; data wins. */
  readonly reason: "data" | "order";
  readonly source: SourceLocation | null;
}
