import type { Microseconds } from "../time/microseconds.ts";

/** How an attempt of a task ended, as far as scheduling minds. */
export type AttemptOutcome =
  | SuccessOutcome
  /** `retry` false: failed for good, whatever retries are left (`AirflowFailException`). `retryDelay`: what a retry policy asked for. */
  | { readonly kind: "failed"; readonly retry: boolean; readonly retryDelay?: Microseconds }
  | { readonly kind: "skipped" }
  /** The attempt is asked again at this moment. */
  | { readonly kind: "rescheduled"; readonly at: Microseconds }
  /** The attempt waits, without a slot unless its pool says otherwise, for `triggerFired`. */
  | { readonly kind: "deferred" };

/** A success, with what it decides about others. */
export interface SuccessOutcome {
  readonly kind: "success";
  /** What was returned, where something is mapped over it: the length of a list or object, nothing at all, or something else. */
  readonly returned?: { readonly kind: "items"; readonly length: number } | { readonly kind: "nothing" | "other" };
  /** Of a branch: ids of the tasks and groups to follow; empty for none. */
  readonly follow?: readonly string[];
  /** Of a short circuit: whether the run goes on behind it. */
  readonly condition?: boolean;
  /** Assets that were updated beside the task's outlets, as by an alias. */
  readonly assets?: readonly { readonly name: string; readonly uri: string }[];
}
