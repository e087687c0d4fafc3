import { type DurationInput, secondsOf } from "../time/duration.ts";

/**
 * How an attempt of a task ends in a simulation, without its code: plain data, made by `succeed`, `fail`, `skip`, `hang`, `defer`, `reschedule` and
 * `takes`.
 */
export type ScriptedOutcome =
  | SucceedOutcome
  | FailOutcome
  | SkipOutcome
  | HangOutcome
  | DeferOutcome
  | RescheduleOutcome
  | TakesOutcome;

/** The attempt succeeds and returns the value; undefined for nothing. */
export interface SucceedOutcome {
  readonly kind: "succeed";
  readonly value: unknown;
}

/** The attempt fails. `retry` false: for good, whatever retries are left. */
export interface FailOutcome {
  readonly kind: "fail";
  readonly message: string;
  readonly retry: boolean;
}

/** The attempt skips its task. */
export interface SkipOutcome {
  readonly kind: "skip";
  readonly reason: string;
}

/** The attempt never ends by itself. */
export interface HangOutcome {
  readonly kind: "hang";
}

/** The attempt waits without a worker's slot; null for what the mock or the code of the task says then. */
export interface DeferOutcome {
  readonly kind: "defer";
  readonly seconds: number;
  readonly outcome: ScriptedOutcome | null;
}

/** The attempt gives its slot back and is asked again; null for what the mock or the code of the task says then. */
export interface RescheduleOutcome {
  readonly kind: "reschedule";
  readonly seconds: number;
  readonly outcome: ScriptedOutcome | null;
}

/** The attempt takes this long in virtual time; null for what the mock or the code of the task says after it. */
export interface TakesOutcome {
  readonly kind: "takes";
  readonly seconds: number;
  readonly outcome: ScriptedOutcome | null;
}

/** The attempt succeeds; `value` is what the task returns. @example outcomes: { audit: succeed({ rows: 12 }) } */
export function succeed(value?: unknown): SucceedOutcome {
  return Object.freeze({ kind: "succeed", value });
}

/**
 * The attempt fails, and is tried again when the task has retries left.
 *
 * @param options `retry: false`: it fails for good, as with `FailException`.
 * @example
 * outcomes: { load: [fail("connection reset"), succeed([])] }
 */
export function fail(message = "scripted failure", options: { readonly retry?: boolean } = {}): FailOutcome {
  return Object.freeze({ kind: "fail", message, retry: options.retry ?? true });
}

/** The attempt skips its task, as with `SkipException`. @example outcomes: { publish: skip("holiday") } */
export function skip(reason = "scripted skip"): SkipOutcome {
  return Object.freeze({ kind: "skip", reason });
}

/** The attempt never ends by itself: a timeout or the end of the simulation ends it. @example outcomes: { load: hang() } */
export function hang(): HangOutcome {
  return Object.freeze({ kind: "hang" });
}

/**
 * The attempt is deferred: it waits without a worker's slot, and then ends like the outcome.
 *
 * @param outcome Left out: as the mock or the code of the task says.
 * @throws JW8010 for what is no length of time.
 * @example
 * outcomes: { wait_for_export: defer({ for: minutes(30) }, succeed()) }
 */
export function defer(wait: { readonly for: DurationInput }, outcome?: ScriptedOutcome): DeferOutcome {
  return Object.freeze({ kind: "defer", seconds: secondsOf(wait.for, "defer({ for })"), outcome: outcome ?? null });
}

/**
 * The attempt gives its slot back and is asked again, as with `RescheduleException`, and then ends like the outcome.
 *
 * @param outcome Left out: as the mock or the code of the task says.
 * @throws JW8010 for what is no length of time.
 * @example
 * outcomes: { file_arrived: reschedule({ after: hours(1) }, succeed()) }
 */
export function reschedule(wait: { readonly after: DurationInput }, outcome?: ScriptedOutcome): RescheduleOutcome {
  return Object.freeze({
    kind: "reschedule",
    seconds: secondsOf(wait.after, "reschedule({ after })"),
    outcome: outcome ?? null,
  });
}

/**
 * The attempt takes this long in virtual time, and then ends like the outcome.
 *
 * @param outcome Left out: as the mock or the code of the task says.
 * @throws JW8010 for what is no length of time.
 * @example
 * outcomes: { load: takes(minutes(20)) }
 */
export function takes(time: DurationInput, outcome?: ScriptedOutcome): TakesOutcome {
  return Object.freeze({ kind: "takes", seconds: secondsOf(time, "takes()"), outcome: outcome ?? null });
}
