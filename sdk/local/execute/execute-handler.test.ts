import { expect, test } from "vitest";
import { handMadeDag, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import { createTaskContext, type LogRecord } from "../../task/index.ts";
import { readEffectiveOptions } from "../plan/effective-options.ts";
import { createRunFacts } from "../run/run-facts.ts";
import { executeHandler } from "./execute-handler.ts";
import type { TaskAttempt } from "./task-attempt.ts";

function attemptWith(signal: AbortSignal, log: LogRecord[]): TaskAttempt {
  const task = typescriptTask("stubborn");
  const run = { dagId: "flights", taskId: "stubborn", runId: "once", tryNumber: 1, mapIndex: -1 };
  const taskFacts = {
    ...run,
    logicalDate: null,
    dataInterval: null,
    params: {},
    assetEvents: [],
    outlets: { assets: [], aliases: [] },
  };
  const services = {
    log: (record: LogRecord) => log.push(record),
    pullXCom: async () => undefined,
    pushXCom: async () => {},
    readVariable: async () => undefined,
    readConnection: async () => undefined,
    updateAsset: async () => {},
  };
  return {
    task,
    tryNumber: 1,
    inputs: {},
    options: readEffectiveOptions(handMadeDag([task]).ir, task),
    facts: createRunFacts("flights", {}, 0),
    taskFacts,
    services,
    module: null,
    context: createTaskContext(taskFacts, services, signal),
    host: {
      environment: {},
      workingDirectory: ".",
      python: "python3",
      pythonCaller: null,
      isolate: false,
      stopGrace: 10,
    },
  };
}

test("code that does not listen to its signal is left alone after the grace period, with a warning", async () => {
  const log: LogRecord[] = [];
  const outcome = await executeHandler(() => new Promise(() => {}), attemptWith(AbortSignal.abort(), log));
  expect(outcome).toMatchObject({ state: "failed", error: { message: 'Task "stubborn" did not stop.' } });
  expect(log).toMatchObject([{ level: "warning", message: expect.stringContaining("ctx.signal") }]);
});

test("code that ends after its signal has aborted is waited for", async () => {
  const stop = new AbortController();
  const ending = executeHandler(
    (_, { signal }) => {
      return new Promise((resolve) => signal.addEventListener("abort", () => resolve("cleaned up")));
    },
    attemptWith(stop.signal, []),
  );
  stop.abort();
  expect(await ending).toEqual({ state: "success", value: "cleaned up" });
});
