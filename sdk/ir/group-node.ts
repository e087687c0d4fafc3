import type { MapNode } from "./map-node.ts";
import type { SourceLocation } from "./source-location.ts";

/** A task group of a DAG (`TaskGroup`). */
export interface GroupNode {
  readonly kind: "group";
  /** Path of ids from the outermost group inwards, joined by dots: `load.europe`. */
  readonly groupId: string;
  /** Path of the group around it; null for a group of the DAG itself. */
  readonly parent: string | null;
  readonly tooltip?: string;
  /** Present for a mapped group (`task_group(...).expand(...)`): its tasks exist once for each item. */
  readonly map?: MapNode;
  readonly source: SourceLocation | null;
}
