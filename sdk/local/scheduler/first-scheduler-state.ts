import type { FinishedState, RunState, TaskInstanceState } from "./task-instance-state.ts";

/** State of `firstScheduler`: plain JSON. */
export interface FirstSchedulerState {
  runState: "none" | RunState;
  /** By task index. */
  readonly instances: TaskInstanceData[];
  /** Indexes of `scheduled` tasks in the order in which they became ready; those before `nextReady` have been started. */
  readonly ready: number[];
  nextReady: number;
  /** Indexes of the tasks that wait for a moment. */
  waiting: number[];
  running: number;
  unfinished: number;
  /** When the run times out, in milliseconds since 1970. */
  timesOutAt: number | null;
}

/** A task instance as `firstScheduler` remembers it. */
export interface TaskInstanceData {
  state: TaskInstanceState;
  tryNumber: number;
  /** From when on a waiting task may run. */
  until: number | null;
  /** How many of its direct upstreams have ended in each state. */
  readonly upstreamEnded: Record<FinishedState, number>;
}
