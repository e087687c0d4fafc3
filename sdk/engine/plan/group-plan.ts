import type { MapPlan } from "./map-plan.ts";

/** A task group as the engine sees it. */
export interface GroupPlan {
  readonly groupId: string;
  /** The group around it; null for a group of the DAG itself. */
  readonly parent: string | null;
  /** Tasks or groups that the whole group runs after. */
  readonly upstream: readonly string[];
  /** Present for a mapped group. */
  readonly map: MapPlan | null;
}
