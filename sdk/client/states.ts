/** State of a DAG run. Newer servers may have states that this list lacks. */
export type DagRunState = "queued" | "running" | "success" | "failed" | (string & {});

/** State in which a DAG run stays. */
export type FinishedDagRunState = "success" | "failed";

/** State of a task instance; null before it is scheduled. Newer servers may have states that this list lacks. */
export type TaskInstanceState =
  | "removed"
  | "scheduled"
  | "queued"
  | "running"
  | "success"
  | "restarting"
  | "failed"
  | "up_for_retry"
  | "up_for_reschedule"
  | "upstream_failed"
  | "skipped"
  | "deferred"
  | "awaiting_input"
  | (string & {})
  | null;

/** Whether a DAG run has ended. */
export function isFinishedRunState(state: DagRunState): state is FinishedDagRunState {
  return state === "success" || state === "failed";
}

const finishedTaskStates: ReadonlySet<string | null> = new Set([
  "success",
  "failed",
  "skipped",
  "upstream_failed",
  "removed",
]);

/** Whether a task instance will not change by itself any more. */
export function isFinishedTaskState(state: TaskInstanceState): boolean {
  return finishedTaskStates.has(state);
}
