import type { AttemptOutcome, StartAttempt } from "../engine/index.ts";
import type { Microseconds } from "../time/microseconds.ts";

/** How an attempt goes: how long it takes, and how it ends. */
export interface ScriptedAttempt {
  readonly duration: Microseconds;
  readonly outcome: AttemptOutcome;
  /** With a deferral: how long after it the trigger fires; never unless given. */
  readonly firesAfter?: Microseconds;
}

/** Says how an attempt goes when it starts. */
export type AttemptScript = (start: StartAttempt, at: Microseconds) => ScriptedAttempt;
