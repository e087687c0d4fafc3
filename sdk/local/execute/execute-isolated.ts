import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { JetwayError } from "../../errors/index.ts";
import { FrameReader } from "../../runtime/frame-reader.ts";
import { type ChildMessage, type ParentMessage, protocolVersion } from "../../runtime/messages.ts";
import { expectedAnswer, outcomeOf, type TaskOutcome } from "../../task/index.ts";
import { serveRequest } from "../isolate/serve-requests.ts";
import { airflowEnvironment } from "./airflow-environment.ts";
import { readOutputLine } from "./python-output.ts";
import { runProcess } from "./run-process.ts";
import { LineSplitter } from "./split-lines.ts";
import type { TaskAttempt } from "./task-attempt.ts";

/** The task process's descriptors, after the three standard ones. */
const childReads = 3;
const childWrites = 4;

/** The program of a task process; it lies where this file does, in TypeScript or built. */
const program = fileURLToPath(new URL(`../isolate/task-process${path.extname(import.meta.url)}`, import.meta.url));

/** Variables of Airflow's own configuration: they hold secrets, and a task process has no use for them. */
const withheld = /^(?:AIRFLOW__|AIRFLOW_CONN_|AIRFLOW_VAR_|_AIRFLOW_)/;

/**
 * Runs the code of a TypeScript task in a Node process of its own, by the protocol that Airflow's task process speaks. A task that does not stop is killed
 * with all that it has started.
 */
export async function executeIsolated(attempt: TaskAttempt): Promise<TaskOutcome> {
  try {
    const module = findModule(attempt);
    let outcome: TaskOutcome | undefined;
    const { exitCode } = await runProcess({
      program: process.execPath,
      arguments: [...process.execArgv, program, String(childReads), String(childWrites), module],
      environment: { ...withoutSecrets(attempt.host.environment), ...airflowEnvironment(attempt) },
      workingDirectory: attempt.host.workingDirectory,
      stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
      signal: attempt.context.signal,
      stopGrace: attempt.host.stopGrace,
      onStart: (child) =>
        converse(child, attempt, (end) => {
          outcome = end;
        }),
    });
    if (outcome === undefined) throw noOutcome(attempt, exitCode);
    return outcome;
  } catch (error) {
    return outcomeOf(error, (stack) => stack);
  }
}

function findModule({ module, host, task }: TaskAttempt): string {
  const file = module === null ? undefined : path.resolve(host.workingDirectory, module);
  if (file !== undefined && existsSync(file)) return file;
  const why = file === undefined ? "it is not known where its DAG was defined" : `there is no ${file}`;
  throw new JetwayError(`Task "${task.taskId}" cannot run in a process of its own: ${why}.`, {
    code: "JW4028",
    hint: "The DAG has to be made by dag() in a module of its own, which the process can import; or run without isolate.",
  });
}

function withoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !withheld.test(name)));
}

function converse(child: ChildProcess, attempt: TaskAttempt, onOutcome: (outcome: TaskOutcome) => void): void {
  const { context, services, task, taskFacts, inputs } = attempt;
  const lines = { stdout: logLines(attempt, "info"), stderr: logLines(attempt, "warning") };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream]?.on("data", (chunk: Buffer) => lines[stream].write(chunk));
    child[stream]?.on("end", () => lines[stream].end());
  }
  const requests = child.stdio[childReads] as Writable;
  // A process that ends early breaks the pipe; that it has no outcome says so.
  requests.on("error", () => {});
  const send = (message: ParentMessage) => requests.write(frameOf(message));
  const reader = new FrameReader<ChildMessage>();
  const printed = { stdout: logLines(attempt, "info"), stderr: logLines(attempt, "warning") };
  (child.stdio[childWrites] as Readable).on("data", (chunk: Buffer) => {
    for (const message of reader.feed(chunk)) {
      if (message.type === "log") services.log(message);
      else if (message.type === "output") printed[message.stream].write(Buffer.from(message.text));
      else if (message.type === "outcome") onOutcome(message.outcome);
      else if (message.type !== "hello" && !context.signal.aborted) void serveRequest(message, services, send);
    }
  });
  child.once("close", () => {
    printed.stdout.end();
    printed.stderr.end();
  });
  const expects = expectedAnswer(task);
  send({
    type: "start",
    protocol: protocolVersion,
    isTied: false,
    returnsValue: true,
    expects,
    task: taskFacts,
    inputs,
  });
}

function logLines({ context }: TaskAttempt, level: "info" | "warning"): LineSplitter {
  return new LineSplitter((line) => context.log[level](readOutputLine(line)));
}

function frameOf(message: ParentMessage): Buffer {
  const text = JSON.stringify(message);
  const frame = Buffer.allocUnsafe(4 + Buffer.byteLength(text));
  frame.writeUInt32BE(frame.length - 4, 0);
  frame.write(text, 4, "utf8");
  return frame;
}

function noOutcome({ task }: TaskAttempt, exitCode: number): JetwayError {
  const end = exitCode < 0 ? `was killed by signal ${-exitCode}` : `ended with exit code ${exitCode}`;
  return new JetwayError(`The process of task "${task.taskId}" ${end} and said nothing of how the task ended.`, {
    code: "JW6016",
    hint: "Out of memory is a frequent reason; the task's log has what it printed last.",
  });
}
