import type { JsonValue } from "../ir/json-value.ts";

/** How an execution of a task ended, as data: what the pipe carries to Airflow and what the local scheduler acts on. */
export type TaskOutcome = SuccessOutcome | SkippedOutcome | FailedOutcome | RescheduledOutcome | WaitingOutcome;

/** The handler returned. */
export interface SuccessOutcome {
  readonly state: "success";
  /**
   * The XCom, in the encoding of `sdk/codec`: what the handler returned (a branch's labels, a short circuit's boolean), what a sensor gave
   * `sensorDone`; null for nothing.
   */
  readonly value: JsonValue;
  /** Of a branch: the tasks and groups directly behind it that go on. */
  readonly followed?: readonly string[];
}

/** The handler of a sensor answered that what it waits for is not there yet. */
export interface WaitingOutcome {
  readonly state: "waiting";
}

/** The handler threw a `SkipException`. */
export interface SkippedOutcome {
  readonly state: "skipped";
  readonly message: string;
}

/** The handler threw. */
export interface FailedOutcome {
  readonly state: "failed";
  /** False for a `FailException`: the task fails now, whatever its retries. */
  readonly retry: boolean;
  readonly error: TaskErrorDescription;
}

/** The handler threw a `RescheduleException`. */
export interface RescheduledOutcome {
  readonly state: "rescheduled";
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** An error that a handler threw, as data. */
export interface TaskErrorDescription {
  /** Name of the error's class; a retry policy can name it. */
  readonly name: string;
  /** Names of its base classes below `Error`, nearest first. */
  readonly bases: readonly string[];
  readonly message: string;
  /** Source-mapped, with the causes. */
  readonly stack: string;
}
