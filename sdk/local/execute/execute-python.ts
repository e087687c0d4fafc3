import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { parseJson } from "../../codec/index.ts";
import { JetwayError } from "../../errors/index.ts";
import type { JsonValue, PythonTaskNode } from "../../ir/index.ts";
import { outcomeOf, type TaskOutcome } from "../../task/index.ts";
import { airflowEnvironment } from "./airflow-environment.ts";
import { readOutputLine } from "./python-output.ts";
import { runProcess } from "./run-process.ts";
import { LineSplitter } from "./split-lines.ts";
import type { TaskAttempt } from "./task-attempt.ts";

/** The caller's descriptors, after the three standard ones. */
const requestDescriptor = 3;
const outcomeDescriptor = 4;

/** Code of the runtime's Python side for a callable that does not exist. */
const noCallable = "JW6017";

/**
 * Calls a Python callable in an interpreter, with the same codec as on Airflow. Without an interpreter, or when the callable cannot be imported, the task
 * fails for good with JW4009: to try again would not help.
 */
export async function executePython(attempt: TaskAttempt<PythonTaskNode>): Promise<TaskOutcome> {
  const { host } = attempt;
  if (host.pythonCaller === null) return unavailable(attempt, "the run was given no pythonCaller");
  const answer: Buffer[] = [];
  try {
    const { exitCode } = await runProcess({
      program: host.python,
      arguments: [host.pythonCaller, String(requestDescriptor), String(outcomeDescriptor)],
      environment: { ...host.environment, ...airflowEnvironment(attempt), PYTHONUNBUFFERED: "1" },
      workingDirectory: host.workingDirectory,
      stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
      signal: attempt.context.signal,
      stopGrace: host.stopGrace,
      onStart: (child) => converse(child, attempt, answer),
    });
    return readAnswer(attempt, Buffer.concat(answer).toString(), exitCode);
  } catch (error) {
    return unavailable(attempt, `the interpreter "${host.python}" cannot be started`, error);
  }
}

function converse(child: ChildProcess, { task, inputs, context, host }: TaskAttempt<PythonTaskNode>, answer: Buffer[]) {
  const logLines = (stream: Readable | null, level: "info" | "error") => {
    const lines = new LineSplitter((line) => context.log[level](readOutputLine(line)));
    stream?.on("data", (chunk: Buffer) => lines.write(chunk));
    stream?.on("end", () => lines.end());
  };
  // What Python writes to stderr is an error in Airflow's task log as well.
  logLines(child.stdout, "info");
  logLines(child.stderr, "error");
  const request = child.stdio[requestDescriptor] as Writable;
  // An interpreter that ends before it has read the request breaks the pipe; its missing answer says so.
  request.on("error", () => {});
  request.end(JSON.stringify({ callable: task.callable, inputs, path: [host.workingDirectory] }));
  child.stdio[outcomeDescriptor]?.on("data", (chunk: Buffer) => answer.push(chunk));
}

function readAnswer(attempt: TaskAttempt<PythonTaskNode>, answer: string, exitCode: number): TaskOutcome {
  if (answer === "") {
    const message = `The Python process of task "${attempt.task.taskId}" ended with exit code ${exitCode} and without an answer.`;
    return { state: "failed", retry: true, error: { name: "AirflowException", bases: [], message, stack: message } };
  }
  // The text is the protocol's: only call_python.py writes to this pipe.
  const outcome = parseJson(answer) as TaskOutcome & JsonValue;
  const isMissing = outcome.state === "failed" && outcome.error.message.startsWith(noCallable);
  return isMissing ? unavailable(attempt, outcome.error.message) : outcome;
}

function unavailable({ task }: TaskAttempt<PythonTaskNode>, why: string, cause?: unknown): TaskOutcome {
  const error = new JetwayError(`Python task "${task.taskId}" cannot call ${task.callable} offline: ${why}.`, {
    code: "JW4009",
    hint: `Name an interpreter that has the module (python: "…/bin/python"), or give a mock: mocks: { ${JSON.stringify(task.taskId)}: … }.`,
    cause,
  });
  const outcome = outcomeOf(error, (stack) => stack);
  return outcome.state === "failed" ? { ...outcome, retry: false } : outcome;
}
