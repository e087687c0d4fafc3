/**
 * States of a task instance, by Airflow's names. `none` is Airflow's missing state: nothing has been decided yet. Offline there is no executor with a
 * queue of its own, so a task goes from `scheduled` to `running`.
 */
export type TaskInstanceState =
  | "none"
  | "scheduled"
  | "running"
  | "success"
  | "failed"
  | "skipped"
  | "upstream_failed"
  | "up_for_retry"
  | "up_for_reschedule";

/** The states after which nothing happens to a task instance any more. */
export type FinishedState = Extract<TaskInstanceState, "success" | "failed" | "skipped" | "upstream_failed">;

/** Whether a state is final. */
export function isFinished(state: TaskInstanceState): state is FinishedState {
  return state === "success" || state === "failed" || state === "skipped" || state === "upstream_failed";
}

/** The states of a run that has started. */
export type RunState = "running" | "success" | "failed";
