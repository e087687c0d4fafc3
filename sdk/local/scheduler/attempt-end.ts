import type { AttemptOutcome } from "../../engine/attempt-outcome.ts";
import type { FailedOutcome, TaskOutcome } from "../../task/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { SensorEnd } from "../execute/run-sensor.ts";
import { returnedBy } from "../run/push-result.ts";
import type { OpenAttempt } from "./open-attempt.ts";

/** How an attempt ended. */
export type AttemptEnd = SensorEnd | ScriptedFailure | DeferredEnd;

/** A failure for which a retry policy asked for a delay. */
export interface ScriptedFailure extends FailedOutcome {
  readonly retryDelay: Microseconds;
}

/** The attempt waits without a slot; null for ever. */
export interface DeferredEnd {
  readonly state: "deferred";
  readonly after: Microseconds | null;
}

/** What the engine has to know of how an attempt ended. */
export function attemptOutcomeOf(
  end: AttemptEnd,
  attempt: Pick<OpenAttempt, "task" | "updatedAssets">,
): AttemptOutcome {
  switch (end.state) {
    case "success":
      return successOf(end, attempt);
    case "skipped":
    case "deferred":
      return { kind: end.state };
    case "failed":
      return { kind: "failed", retry: end.retry, ...("retryDelay" in end ? { retryDelay: end.retryDelay } : {}) };
    case "rescheduled":
      return { kind: "rescheduled", at: new Date(end.at).getTime() * 1000 };
    case "askedAgain":
      return { kind: "rescheduled", at: end.at };
    case "waiting":
      // Only sensors wait, and `runSensor` waits for them.
      return { kind: "failed", retry: true };
  }
}

function successOf(
  outcome: Extract<TaskOutcome, { state: "success" }>,
  { task, updatedAssets }: Pick<OpenAttempt, "task" | "updatedAssets">,
): AttemptOutcome {
  const returned = returnedBy(outcome.value, task);
  return {
    kind: "success",
    ...(returned === undefined ? {} : { returned }),
    ...(outcome.followed === undefined ? {} : { follow: outcome.followed }),
    ...(updatedAssets.length === 0 ? {} : { assets: updatedAssets }),
    ...(task.node.kind === "shortCircuit" ? { condition: outcome.value === true } : {}),
  };
}
