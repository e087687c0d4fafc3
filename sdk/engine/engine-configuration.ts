import type { AirflowVersion } from "../ir/airflow-version.ts";
import type { DagPlan } from "./plan/dag-plan.ts";

/** What an engine is made from. */
export interface EngineConfiguration {
  readonly dags: readonly DagPlan[];
  /** The Airflow whose rules hold. */
  readonly target: AirflowVersion;
  /** Null: no pools and no limits, everything that is scheduled starts at once. */
  readonly limits: EngineLimits | null;
  /**
   * The order in which a task instance's dependencies are looked at. Airflow's changes from process to process; it matters only where two of them give one task
   * instance different states at once.
   *
   * @defaultValue "default"
   */
  readonly dependencyOrder?: "default" | "reverse";
}

/** What keeps task instances waiting that are ready. */
export interface EngineLimits {
  /** By name. `default_pool` has 128 slots unless it is given. */
  readonly pools: Readonly<Record<string, PoolPlan>>;
  /** Task instances queued or running at once. Airflow: `[core] parallelism`, 32 unless set. */
  readonly parallelism: number;
  /**
   * Task instances that one round of the scheduler looks at; 0 for as many as `parallelism` leaves. It matters only where many of them wait for the same thing.
   * Airflow: `[scheduler] max_tis_per_query`.
   *
   * @defaultValue 16
   */
  readonly maxTisPerQuery?: number;
}

/** A pool. */
export interface PoolPlan {
  /** -1 for no limit. */
  readonly slots: number;
  /** Whether a deferred task instance keeps its slots. */
  readonly includeDeferred: boolean;
}
