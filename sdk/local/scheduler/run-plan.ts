import type { TriggerRule } from "../../options/trigger-rule.ts";
import type { RetryTiming } from "./retry-time.ts";

/** A run as the scheduler sees it: plain data in which a task is its index. */
export interface RunPlan {
  readonly dagId: string;
  /** Milliseconds since 1970; null for a run without a logical date. */
  readonly logicalDate: number | null;
  /** In the author's order; tasks that become ready together start in it. */
  readonly tasks: readonly PlannedTask[];
  /** How many tasks run at once: the smaller of the runner's parallelism and the DAG's `maxActiveTasks`. */
  readonly slots: number;
  readonly failFast: boolean;
  readonly dagrunTimeoutSeconds: number | null;
}

/** A task as the scheduler sees it. */
export interface PlannedTask {
  readonly taskId: string;
  /** Indexes of the tasks directly upstream. */
  readonly upstream: readonly number[];
  /** Indexes of the tasks directly downstream. */
  readonly downstream: readonly number[];
  readonly triggerRule: TriggerRule;
  readonly retries: number;
  readonly retryTiming: RetryTiming;
  /** Does nothing: the scheduler marks it successful by itself, without a slot, as Airflow does with a bare `EmptyOperator`. */
  readonly doesNothing: boolean;
}
