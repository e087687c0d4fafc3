import { type TaskInstanceState, taskInstanceStates } from "../task-instance-state.ts";

/**
 * Numbers of the task instance states inside the engine: places in `taskInstanceStates`. From `firstFinished` on a task instance is finished; `none`,
 * `upForRetry` and `upForReschedule` are the ones that the scheduler looks at (Airflow: `SCHEDULEABLE_STATES`).
 */
export const stateCode = {
  none: 0,
  scheduled: 1,
  queued: 2,
  running: 3,
  deferred: 4,
  restarting: 5,
  upForRetry: 6,
  upForReschedule: 7,
  success: 8,
  failed: 9,
  skipped: 10,
  upstreamFailed: 11,
  removed: 12,
  /** There is no such instance: its task begins after the run, or has ended before it. */
  absent: 13,
} as const;

/** The first of the finished states; all after it are finished too. */
export const firstFinished = stateCode.success;

/** How many finished states there are. */
export const finishedStates = 5;

/** The name of a state. */
export function stateName(code: number): TaskInstanceState {
  return taskInstanceStates[code] as TaskInstanceState;
}

/** Whether the scheduler looks at task instances of this state. */
export function isSchedulable(code: number): boolean {
  return code === stateCode.none || code === stateCode.upForRetry || code === stateCode.upForReschedule;
}

/** Whether a task instance of this state has been scheduled and has not ended: it counts as runnable work. */
export function isUnderWay(code: number): boolean {
  return code > stateCode.none && code < firstFinished && code !== stateCode.deferred;
}
