import type { Microseconds } from "../../time/microseconds.ts";

/** Which attempt is about to start. */
export interface AttemptDescription {
  readonly dagId: string;
  readonly runId: string;
  readonly logicalDate: Date | null;
  readonly taskId: string;
  /** -1 when the task is not mapped. */
  readonly mapIndex: number;
  /** From 1. */
  readonly tryNumber: number;
  /** How often this try was started before: 0, then one more after each reschedule and each deferral. */
  readonly execution: number;
}

/** How an attempt goes, without its code. */
export interface ScriptedAttempt {
  /** How long it takes, by the run's clock. @defaultValue 0 */
  readonly takes?: Microseconds;
  readonly end: ScriptedEnd;
}

/** How a scripted attempt ends. */
export type ScriptedEnd =
  /** As the mock or the code of the task says. */
  | { readonly kind: "code" }
  /** `value` is what the task returns: a branch's labels, a short circuit's condition, a sensor's answer; undefined for nothing. */
  | { readonly kind: "success"; readonly value: unknown }
  /** `retry` false: failed for good. `retryDelay`: what a retry policy asked for. */
  | { readonly kind: "failed"; readonly retry: boolean; readonly message: string; readonly retryDelay?: Microseconds }
  | { readonly kind: "skipped"; readonly message: string }
  /** It is asked again so much later. */
  | { readonly kind: "rescheduled"; readonly after: Microseconds }
  /** It waits without a slot, and goes on so much later; null for never. */
  | { readonly kind: "deferred"; readonly after: Microseconds | null }
  /** Never by itself. */
  | { readonly kind: "hang" };

/** Says how an attempt goes; undefined leaves it to the mock or the code of the task. */
export type AttemptScript = (attempt: AttemptDescription) => ScriptedAttempt | undefined;
