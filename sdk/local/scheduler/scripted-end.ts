import { outcomeOf } from "../../task/index.ts";
import { outcomeOfAnswer } from "../../task/outcome-of-answer.ts";
import { isSensorDone } from "../../task/sensor-done.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { AttemptEnd } from "./attempt-end.ts";
import type { ScriptedEnd } from "./attempt-script.ts";
import type { PreparedTask } from "./prepared-dag.ts";

/** How a scripted attempt ends, once its time is up. */
export function readScriptedEnd(
  end: Exclude<ScriptedEnd, { kind: "code" | "hang" }>,
  task: PreparedTask,
  now: Microseconds,
): AttemptEnd {
  switch (end.kind) {
    case "success":
      return readSuccess(end.value, task);
    case "failed": {
      const { retry, message, retryDelay } = end;
      const error = { name: "ScriptedFailure", bases: [], message, stack: message };
      return { state: "failed", retry, error, ...(retryDelay === undefined ? {} : { retryDelay }) };
    }
    case "skipped":
      return { state: "skipped", message: end.message };
    case "rescheduled":
      return { state: "askedAgain", at: now + end.after };
    case "deferred":
      return { state: "deferred", after: end.after };
  }
}

/** Without a value a short circuit lets the run go on, and a sensor has seen what it waits for. */
function readSuccess(value: unknown, { expects }: PreparedTask): AttemptEnd {
  try {
    if (expects.kind === "condition") return outcomeOfAnswer(value ?? true, expects);
    if (expects.kind !== "sensor") return outcomeOfAnswer(value, expects);
    if (value === undefined || value === true || isSensorDone(value)) return outcomeOfAnswer(value ?? true, expects);
    return outcomeOfAnswer(value, { kind: "value" });
  } catch (error) {
    return outcomeOf(error, (stack) => stack);
  }
}
