import type { AssetAliasNode, AssetNode } from "../../ir/asset-node.ts";
import type { TriggerRule } from "../../options/trigger-rule.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { MapPlan } from "./map-plan.ts";

/**
 * What a task does as far as scheduling minds. `empty` is a bare `EmptyOperator`, which the scheduler marks successful by itself; `branch` and
 * `shortCircuit` decide about the tasks behind them; `sensor` may be rescheduled; all others are `task`.
 */
export type PlannedKind = "task" | "empty" | "branch" | "shortCircuit" | "sensor";

/** A task as the engine sees it, with every default written out. */
export interface TaskPlan {
  readonly taskId: string;
  readonly kind: PlannedKind;
  /** The innermost group that it is in; null for a task of the DAG itself. */
  readonly groupId: string | null;
  /** Tasks or groups that it runs after, in the author's order; a group stands for its leaves. */
  readonly upstream: readonly string[];
  readonly map: MapPlan | null;
  readonly setupTeardown: "setup" | "teardown" | null;
  /** With a teardown: its failure fails the run. */
  readonly onFailureFailDagrun: boolean;
  /** `all_done_setup_success` is Airflow's own rule of teardowns. */
  readonly triggerRule: TriggerRule | "all_done_setup_success";
  /** With a short circuit: whether it skips everything behind it, whatever the trigger rules. */
  readonly ignoreDownstreamTriggerRules: boolean;
  readonly retries: number;
  readonly retryDelay: Microseconds;
  /** Factor from one delay to the next; 0 and 1 for a fixed delay. Airflow before 3.2 knows only 0 and 2. */
  readonly retryExponentialBackoff: number;
  readonly maxRetryDelay: Microseconds | null;
  readonly pool: string;
  readonly poolSlots: number;
  readonly priorityWeight: number;
  readonly weightRule: "downstream" | "upstream" | "absolute";
  readonly dependsOnPast: boolean;
  readonly waitForDownstream: boolean;
  readonly ignoreFirstDependsOnPast: boolean;
  readonly waitForPastDependsBeforeSkipping: boolean;
  readonly maxActiveTisPerDag: number | null;
  readonly maxActiveTisPerDagrun: number | null;
  readonly startDate: Microseconds | null;
  readonly outlets: readonly (AssetNode | AssetAliasNode)[];
}
