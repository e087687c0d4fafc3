/** The states of a task instance, as Airflow calls them; `none` is Airflow's `None`. */
export const taskInstanceStates = [
  "none",
  "scheduled",
  "queued",
  "running",
  "deferred",
  "restarting",
  "up_for_retry",
  "up_for_reschedule",
  "success",
  "failed",
  "skipped",
  "upstream_failed",
  "removed",
] as const;

/** A state of a task instance. */
export type TaskInstanceState = (typeof taskInstanceStates)[number];

/** A state of a run. */
export type RunState = "queued" | "running" | "success" | "failed";

/** How a run came to be. Airflow: `DagRunType`. */
export type RunType = "scheduled" | "manual" | "backfill" | "asset_triggered";
