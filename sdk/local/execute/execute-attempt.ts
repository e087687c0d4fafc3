import { decode } from "../../codec/index.ts";
import { JetwayError } from "../../errors/index.ts";
import type { BashTaskNode, JsonValue, PythonTaskNode, TaskKind, TaskNode } from "../../ir/index.ts";
import { expectedAnswer, outcomeOf, type TaskHandler, type TaskOutcome } from "../../task/index.ts";
import { outcomeOfAnswer } from "../../task/outcome-of-answer.ts";
import { executeBash } from "./execute-bash.ts";
import { executeHandler } from "./execute-handler.ts";
import { executeIsolated } from "./execute-isolated.ts";
import { executePython } from "./execute-python.ts";
import type { ExecuteAttempt, Mock, TaskAttempt } from "./task-attempt.ts";

/** What stands behind a task: its own code, or a mock of it. */
export interface TaskCode {
  readonly handler: TaskHandler | undefined;
  readonly mock: Mock | undefined;
}

/** Runs an attempt by what stands behind the task. Settles soon after `context.signal` has aborted; never throws. */
export async function executeAttempt(attempt: TaskAttempt, { handler, mock }: TaskCode): Promise<TaskOutcome> {
  if (mock?.kind === "value") return outcomeOfMock(mock.value, attempt.task);
  if (mock !== undefined) return executeHandler(mock.handler, attempt);
  try {
    if (handler !== undefined)
      return await (attempt.host.isolate ? executeIsolated(attempt) : executeHandler(handler, attempt));
    return await executors[attempt.task.kind](attempt);
  } catch (error) {
    return outcomeOf(error, (stack) => stack);
  }
}

function outcomeOfMock(value: JsonValue, task: TaskNode): TaskOutcome {
  const expects = expectedAnswer(task);
  if (expects.kind === "value") return { state: "success", value };
  try {
    return outcomeOfAnswer(decode(value), expects);
  } catch (error) {
    return outcomeOf(error, (stack) => stack);
  }
}

const executors: Readonly<Record<TaskKind, ExecuteAttempt>> = {
  typescript: (attempt) => Promise.reject(noHandler(attempt.task)),
  branch: (attempt) => Promise.reject(noHandler(attempt.task)),
  shortCircuit: (attempt) => Promise.reject(noHandler(attempt.task)),
  sensor: (attempt) => Promise.reject(noHandler(attempt.task)),
  bash: (attempt) => executeBash(attempt as TaskAttempt<BashTaskNode>),
  python: (attempt) => executePython(attempt as TaskAttempt<PythonTaskNode>),
  // The scheduler marks it successful by itself.
  empty: async () => ({ state: "success", value: null }),
  operator: (attempt) => Promise.reject(operatorNeedsMock([attempt.task])),
};

function noHandler(task: TaskNode): JetwayError {
  return new JetwayError(`TypeScript task "${task.taskId}" has no code.`, {
    code: "JW4011",
    hint: "Run the DAG that dag() returned; one made from its IR alone has no handlers.",
  });
}

/** The refusal of provider operators that have no mock. */
export function operatorNeedsMock(tasks: readonly TaskNode[]): JetwayError {
  const named = tasks.map((task) => `"${task.taskId}" (${task.kind === "operator" ? task.operator : task.kind})`);
  const mocks = tasks.map((task) => `${JSON.stringify(task.taskId)}: …`).join(", ");
  return new JetwayError(`Provider operators run on Airflow alone, and there is no mock for ${named.join(", ")}.`, {
    code: "JW4005",
    hint: `Give what they return, or a function of their arguments: mocks: { ${mocks} }.`,
  });
}
