import { decode } from "../codec/index.ts";
import type { JsonValue } from "../ir/json-value.ts";
import { describeError, type StackMapper } from "./describe-error.ts";
import type { ExpectedAnswer } from "./expected-answer.ts";
import type { FailedOutcome, TaskOutcome } from "./outcome.ts";
import { outcomeAskedFor, type RescheduleException } from "./outcome-exceptions.ts";
import { outcomeOfAnswer } from "./outcome-of-answer.ts";
import type { TaskContext } from "./task-context.ts";
import type { TaskHandler } from "./task-handler.ts";

/** One execution of a task. */
export interface TaskExecution {
  readonly handler: TaskHandler;
  /** By input name, in the encoding of `sdk/codec`. */
  readonly inputs: Readonly<Record<string, JsonValue>>;
  readonly context: TaskContext;
  /** What its return value means. */
  readonly expects: ExpectedAnswer;
  /** Rewrites positions in the stacks of errors; default: as they are. */
  readonly mapStack?: StackMapper;
}

/**
 * Runs a handler once and says how it ended. Never throws: whatever goes wrong, also an input that cannot be decoded or a result that
 * cannot be encoded, is a failed outcome. Knows no transport; Airflow's task process and the local scheduler both run tasks through it.
 */
export async function executeTask(execution: TaskExecution): Promise<TaskOutcome> {
  const { handler, inputs, context } = execution;
  try {
    const decoded = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, decode(value)]));
    const returned = await handler(decoded, context);
    return outcomeOfAnswer(returned, execution.expects);
  } catch (thrown) {
    return outcomeOf(thrown, execution.mapStack ?? ((stack) => stack));
  }
}

/** The outcome that a thrown value means: skip, fail and reschedule by their classes, a failure that may be retried for anything else. */
export function outcomeOf(thrown: unknown, mapStack: StackMapper): TaskOutcome {
  const asked = outcomeAskedFor(thrown);
  if (asked === "skip") return { state: "skipped", message: String((thrown as Error).message) };
  if (asked === "reschedule") {
    const { at } = thrown as RescheduleException;
    // A Date can be changed after it was checked.
    if (!Number.isNaN(at.getTime())) return { state: "rescheduled", at: at.toISOString() };
  }
  return failed(thrown, asked !== "fail", mapStack);
}

function failed(thrown: unknown, retry: boolean, mapStack: StackMapper): FailedOutcome {
  return { state: "failed", retry, error: describeError(thrown, mapStack) };
}
