import type { QueueObstacle } from "../queueing/why-not-queued.ts";

/** Why a task instance does not run: what is not met, by a name that stays the same, and in words. */
export interface WaitReason {
  readonly rule: WaitRule;
  readonly text: string;
}

/** What may keep a task instance. Airflow shows most of them in its view of a task instance's dependencies. */
export type WaitRule =
  | "dag_paused"
  | "run_not_due"
  | "max_active_runs"
  | "run_ended"
  | "logical_date"
  | "retry_period"
  | "previous_run"
  | "trigger_rule"
  | "previously_skipped"
  | "mapped_upstream"
  | "reschedule_period"
  | "deferred"
  | "parallelism"
  | "starved"
  | QueueObstacle;
