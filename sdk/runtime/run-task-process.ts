import { JetwayError } from "../errors/index.ts";
import { createTaskContext, executeTask, outcomeOf, type TaskOutcome } from "../task/index.ts";
import { captureOutput } from "./capture-output.ts";
import { findHandler } from "./find-handler.ts";
import { readFrameSync } from "./frame-reader.ts";
import { createFrameWriter } from "./frame-writer.ts";
import { mapStack } from "./map-stack.ts";
import { createPipeServices } from "./pipe-services.ts";
import { RequestChannel } from "./request-channel.ts";

/** How long a handler may go on after the task process is gone, in milliseconds. */
const grace = 3000;

/** What the entry of a bundle gives. */
export interface TaskProcessOptions {
  /** The exports of the DAG module, or a function that imports it: then an error while it is imported fails the task with its stack. */
  readonly dags: Readonly<Record<string, unknown>> | readonly unknown[] | (() => Promise<object>);
  /** The protocol that the bundle was compiled for. */
  readonly protocol: number;
}

/**
 * Runs one task for Airflow's task process, which passes the descriptors of two pipes as arguments, and ends this process. The entry of a
 * bundle calls it; nothing else does.
 *
 * @example
 * await runTaskProcess({ dags: () => import("./flight-delays.mjs"), protocol: 2 });
 */
export async function runTaskProcess(options: TaskProcessOptions): Promise<void> {
  const [readDescriptor, writeDescriptor] = process.argv.slice(2).map(Number);
  if (!readDescriptor || !writeDescriptor) throw notStartedByAirflow();
  const send = createFrameWriter(writeDescriptor);
  captureOutput(send);
  send({ type: "hello", protocol: options.protocol, node: process.version });

  let isOver = false;
  const finish = (outcome: TaskOutcome): void => {
    if (isOver) return;
    isOver = true;
    send({ type: "outcome", outcome });
    process.exit(0);
  };
  const fail = (thrown: unknown): void => finish(outcomeOf(thrown, mapStack));
  failOnEarlyEnd(fail, () => isOver);

  let exports: readonly unknown[];
  try {
    exports = Object.values(typeof options.dags === "function" ? await options.dags() : options.dags);
  } catch (error) {
    return fail(error);
  }
  const start = readFrameSync(readDescriptor);
  if (start === undefined) process.exit(1); // The task process is gone before it had anything to do.
  if (start.type !== "start" || start.protocol !== options.protocol) return fail(protocolMismatch(start, options));

  const abort = new AbortController();
  const terminate = (reason: string): void => abort.abort(new DOMException(reason, "AbortError"));
  process.on("SIGTERM", () => terminate("Airflow has ended the task."));
  const channel = new RequestChannel(readDescriptor, send, () => {
    terminate("The task process of Airflow is gone.");
    setTimeout(endGroup, grace);
  });
  if (!start.isTied) await channel.listen();
  const services = createPipeServices(send, channel);
  try {
    const handler = findHandler(exports, start.task.dagId, start.task.taskId);
    const context = createTaskContext(start.task, services, abort.signal);
    const outcome = await executeTask({ handler, inputs: start.inputs, context, expects: start.expects, mapStack });
    finish(outcome.state === "success" && !start.returnsValue ? { ...outcome, value: null } : outcome);
  } catch (error) {
    fail(error);
  }
}

/** Reports what ends a process past the handler's promise. */
function failOnEarlyEnd(fail: (thrown: unknown) => void, isOver: () => boolean): void {
  process.on("uncaughtException", fail);
  process.on("beforeExit", () => {
    fail(
      new JetwayError(
        "The handler waits for something that can never happen: its promise is open and nothing is running.",
        {
          code: "JW6020",
          hint: "Look for a promise that nobody resolves, or an event that was missed.",
        },
      ),
    );
  });
  process.on("exit", (code) => {
    if (isOver()) return;
    fail(
      new JetwayError(`process.exit(${code}) was called while the task ran.`, {
        code: "JW6019",
        hint: "Return from the handler, or throw: FailException fails without a retry, SkipException skips.",
      }),
    );
  });
}

function protocolMismatch(start: { readonly type: string; readonly protocol?: number }, options: TaskProcessOptions) {
  return new JetwayError(
    `The task code speaks protocol ${options.protocol}, and the runtime that starts it speaks protocol ${start.protocol}.`,
    { code: "JW6012", hint: "Compile and deploy the project again, so that both come from one version of jetway." },
  );
}

function notStartedByAirflow(): JetwayError {
  return new JetwayError("This file is task code: Airflow starts it with two pipes.", {
    code: "JW6021",
    hint: "Run the DAG offline with `jetway run`.",
  });
}

/** Ends this process and what it has started: the operator made it the leader of a group. */
function endGroup(): void {
  try {
    process.kill(-process.pid, "SIGKILL");
  } catch {
    process.exit(1);
  }
}
