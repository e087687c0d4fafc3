import type { RunPlan } from "./run-plan.ts";
import type { RunState, TaskInstanceState } from "./task-instance-state.ts";

/**
 * What decides in a run: it knows states, rules and moments, and nothing of code, processes and clocks. `advance` is deterministic: the same state and
 * event give the same commands and the same new state. The state is plain JSON; it is updated in place, since a copy for each event would make a large
 * run quadratic (`structuredClone` keeps an earlier one).
 */
export interface RunScheduler<State> {
  /** The state of a run that has not started. */
  createState(plan: RunPlan): State;
  /** Takes in what happened and says what to do about it. The first event of a run is `runStarted`. */
  advance(plan: RunPlan, state: State, event: SchedulerEvent): readonly SchedulerCommand[];
}

/** What can happen to a run. Moments are milliseconds since 1970 and never go back. */
export type SchedulerEvent =
  | { readonly kind: "runStarted"; readonly at: number }
  | { readonly kind: "taskFinished"; readonly task: number; readonly result: TaskResult; readonly at: number }
  /** A timer that was asked for has rung, or any other moment has come. */
  | { readonly kind: "timeReached"; readonly at: number }
  /** Somebody ends the run; as when a run is marked failed in Airflow's UI. */
  | { readonly kind: "runStopped"; readonly at: number };

/** How an attempt ended. */
export type TaskResult =
  | { readonly kind: "success" }
  | { readonly kind: "skipped" }
  /** `retry` false: failed for good, whatever retries are left. */
  | { readonly kind: "failed"; readonly retry: boolean }
  | { readonly kind: "rescheduled"; readonly at: number };

/** What the runner has to do. */
export type SchedulerCommand =
  | ChangeStateCommand
  | { readonly kind: "startTask"; readonly task: number; readonly tryNumber: number }
  /** The attempt is over as far as the run is concerned: abort its code; its result no longer counts. */
  | { readonly kind: "stopTask"; readonly task: number; readonly reason: StopReason }
  /** Send `timeReached` at this moment. */
  | { readonly kind: "setTimer"; readonly at: number }
  | { readonly kind: "finishRun"; readonly state: Exclude<RunState, "running">; readonly reason: FinishReason };

/** A task instance has a new state. */
export interface ChangeStateCommand {
  readonly kind: "changeState";
  readonly task: number;
  readonly from: TaskInstanceState;
  readonly to: TaskInstanceState;
  /** Attempts so far, this one included; 0 before the first. */
  readonly tryNumber: number;
  /** When a waiting task is tried again; only with `up_for_retry` and `up_for_reschedule`. */
  readonly until?: number;
}

/** Why a running task is stopped. */
export type StopReason = "fail_fast" | "dagrun_timeout" | "run_stopped";

/** Why a run ended: its tasks did, or it was cut short. */
export type FinishReason = "tasks_finished" | "dagrun_timeout" | "run_stopped";
