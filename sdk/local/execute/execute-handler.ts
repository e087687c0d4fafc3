import { executeTask, expectedAnswer, type TaskHandler, type TaskOutcome } from "../../task/index.ts";
import type { TaskAttempt } from "./task-attempt.ts";

/**
 * Runs a handler in this process. Code cannot be killed here: a handler that ignores `ctx.signal` after the grace period is left alone, with a warning in
 * its log, and its result no longer counts.
 */
export async function executeHandler(handler: TaskHandler, attempt: TaskAttempt): Promise<TaskOutcome> {
  const { inputs, context, host } = attempt;
  const execution = executeTask({ handler, inputs, context, expects: expectedAnswer(attempt.task) });
  const patience = new AbortController();
  const leftAlone = giveUpAfterAbort(context.signal, host.stopGrace, patience.signal).then((): TaskOutcome => {
    context.log.warning("The task was told to stop and goes on: its code does not listen to ctx.signal.");
    const message = `Task "${attempt.task.taskId}" did not stop.`;
    return { state: "failed", retry: true, error: { name: "Error", bases: [], message, stack: message } };
  });
  try {
    return await Promise.race([execution, leftAlone]);
  } finally {
    patience.abort("settled");
  }
}

/** Resolves some time after `signal` has aborted; never when `settled` aborts first. */
function giveUpAfterAbort(signal: AbortSignal, grace: number, settled: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const startTimer = () => {
      const timer = setTimeout(resolve, grace);
      settled.addEventListener("abort", () => clearTimeout(timer), { once: true });
    };
    if (signal.aborted) startTimer();
    else signal.addEventListener("abort", startTimer, { once: true, signal: settled });
  });
}
