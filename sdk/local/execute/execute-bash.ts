import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { JetwayError } from "../../errors/index.ts";
import type { BashTaskNode } from "../../ir/index.ts";
import { outcomeOf, type TaskOutcome } from "../../task/index.ts";
import { pythonText } from "../../task/python-text.ts";
import { airflowEnvironment } from "./airflow-environment.ts";
import { readOutputLine } from "./python-output.ts";
import { runProcess } from "./run-process.ts";
import { LineSplitter } from "./split-lines.ts";
import type { TaskAttempt } from "./task-attempt.ts";

/** Exit code by which a command says that its task is skipped (`BashOperator.skip_on_exit_code`). */
const skipCode = 99;

/**
 * Mixes the two outputs into one real pipe, as Airflow does, and becomes the bash that gets the command: as data, never as part of a script of ours. Node's
 * own pipes are sockets, on which `> /dev/stderr` fails. `-p` leaves reading BASH_ENV to the second bash.
 */
const launcher = 'exec bash -c "$1" > >(exec cat) 2>&1';

/**
 * Runs a command as Airflow's `BashOperator` does: in a temporary directory unless another one is given, with the environment appended, error output mixed
 * into the output, and the last line as the result.
 */
export async function executeBash(attempt: TaskAttempt<BashTaskNode>): Promise<TaskOutcome> {
  try {
    return await withWorkingDirectory(attempt, (directory) => runCommand(attempt, directory));
  } catch (error) {
    return outcomeOf(error, (stack) => stack);
  }
}

async function runCommand(attempt: TaskAttempt<BashTaskNode>, directory: string): Promise<TaskOutcome> {
  const { task, context, host, inputs } = attempt;
  let last = "";
  const lines = new LineSplitter((line) => {
    last = readOutputLine(line);
    context.log.info(last);
  });
  const given = Object.entries(inputs).map(([name, value]) => [name, pythonText(value)]);
  const { exitCode } = await runProcess({
    program: "bash",
    arguments: ["-p", "-c", launcher, "bash", task.command],
    environment: { ...host.environment, ...Object.fromEntries(given), ...airflowEnvironment(attempt) },
    workingDirectory: directory,
    stdio: ["ignore", "pipe", "inherit"],
    signal: context.signal,
    stopGrace: host.stopGrace,
    onStart: (child) => {
      child.stdout?.on("data", (chunk: Buffer) => lines.write(chunk));
      child.stdout?.on("end", () => lines.end());
    },
  }).catch((cause) => {
    throw bashMissing(attempt, cause);
  });
  if (exitCode === 0) return { state: "success", value: last };
  if (exitCode === skipCode) {
    return { state: "skipped", message: `Bash command returned exit code ${exitCode}. Skipping.` };
  }
  const message = `Bash command failed. The command returned a non-zero exit code ${exitCode}.`;
  return { state: "failed", retry: true, error: { name: "AirflowException", bases: [], message, stack: message } };
}

async function withWorkingDirectory<Result>(
  { task, host }: TaskAttempt<BashTaskNode>,
  action: (directory: string) => Promise<Result>,
): Promise<Result> {
  if (task.workingDirectory !== undefined) {
    const directory = path.resolve(host.workingDirectory, task.workingDirectory);
    if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return action(directory);
    throw new JetwayError(
      `The working directory "${task.workingDirectory}" of task "${task.taskId}" is no directory.`,
      {
        code: "JW4013",
        hint: `Make ${directory}, or leave workingDirectory out: the command then runs in a temporary directory.`,
      },
    );
  }
  const directory = await mkdtemp(path.join(tmpdir(), "airflowtmp"));
  try {
    return await action(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function bashMissing({ task }: TaskAttempt<BashTaskNode>, cause: unknown): JetwayError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "E2BIG") {
    return new JetwayError(`The command and environment of task "${task.taskId}" are too long for the system.`, {
      code: "JW4013",
      hint: "Pass large values by a file, not by the environment.",
      cause,
    });
  }
  return new JetwayError(`Task "${task.taskId}" cannot start bash: ${message}.`, {
    code: "JW4013",
    hint: `Install bash, or give a mock: mocks: { ${JSON.stringify(task.taskId)}: "last line of its output" }.`,
    cause,
  });
}
