import type { AttemptScript, ScriptedAttempt } from "../local/index.ts";
import { microsecondsPerSecond } from "../time/microseconds.ts";
import type { ScriptedOutcome } from "./scripted-outcome.ts";
import { outcomeOf, type TaskScript } from "./task-script.ts";

/** The scripts of a simulation as the scheduler asks for them: attempt by attempt, and within an attempt stage by stage. */
export function toAttemptScript(scripts: ReadonlyMap<string, TaskScript>): AttemptScript {
  return (attempt) => {
    const script = scripts.get(attempt.taskId);
    const outcome = script === undefined ? null : outcomeOf(script, attempt);
    if (outcome === null) return undefined;
    const stages = stagesOf(outcome);
    return stages[Math.min(attempt.execution, stages.length - 1)];
  };
}

const code: ScriptedAttempt = { end: { kind: "code" } };

/** What happens each time that the attempt is started: once more after each deferral and reschedule. */
function stagesOf(outcome: ScriptedOutcome | null): readonly ScriptedAttempt[] {
  if (outcome === null) return [code];
  switch (outcome.kind) {
    case "succeed":
      return [{ end: { kind: "success", value: outcome.value } }];
    case "fail":
      return [{ end: { kind: "failed", retry: outcome.retry, message: outcome.message } }];
    case "skip":
      return [{ end: { kind: "skipped", message: outcome.reason } }];
    case "hang":
      return [{ end: { kind: "hang" } }];
    case "defer":
      return [{ end: { kind: "deferred", after: microsecondsOf(outcome.seconds) } }, ...stagesOf(outcome.outcome)];
    case "reschedule":
      return [{ end: { kind: "rescheduled", after: microsecondsOf(outcome.seconds) } }, ...stagesOf(outcome.outcome)];
    case "takes": {
      const [first = code, ...others] = stagesOf(outcome.outcome);
      return [{ ...first, takes: (first.takes ?? 0) + microsecondsOf(outcome.seconds) }, ...others];
    }
  }
}

function microsecondsOf(seconds: number): number {
  return Math.round(seconds * microsecondsPerSecond);
}
