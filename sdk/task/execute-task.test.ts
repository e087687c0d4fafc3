import { expect, test } from "vitest";
import type { JsonValue } from "../ir/json-value.ts";
import {
  createTaskContext,
  executeTask,
  FailException,
  type LogRecord,
  RescheduleException,
  SkipException,
  type TaskContext,
  type TaskHandler,
  type TaskOutcome,
  type TaskServices,
} from "./index.ts";

function contextOn(services: Partial<TaskServices> = {}): TaskContext {
  const nothing: TaskServices = {
    log: () => {},
    pullXCom: async () => undefined,
    pushXCom: async () => {},
    readVariable: async () => undefined,
    readConnection: async () => undefined,
    updateAsset: async () => {},
    ...services,
  };
  const facts = {
    dagId: "flights",
    taskId: "load",
    runId: "manual__1",
    tryNumber: 2,
    mapIndex: -1,
    logicalDate: "2026-01-01T00:00:00Z",
    dataInterval: null,
    params: { month: "2001-01" },
    assetEvents: [],
    outlets: { assets: [], aliases: [] },
  };
  return createTaskContext(facts, nothing, new AbortController().signal);
}

function run(handler: TaskHandler, inputs: Record<string, JsonValue> = {}, services: Partial<TaskServices> = {}) {
  return executeTask({ handler, inputs, context: contextOn(services), expects: { kind: "value" } });
}

function errorOf(outcome: TaskOutcome) {
  if (outcome.state !== "failed") throw new Error(`the outcome is ${outcome.state}`);
  return outcome.error;
}

test("inputs arrive decoded and the result leaves encoded", async () => {
  const outcome = await run(({ at }) => new Set([at]), {
    at: { __jetway__: "date", value: "2026-01-01T00:00:00.000Z" },
  });
  expect(outcome).toStrictEqual({
    state: "success",
    value: { __jetway__: "set", value: [{ __jetway__: "date", value: "2026-01-01T00:00:00.000Z" }] },
  });
});

test("a handler that returns nothing succeeds with null", async () => {
  expect(await run(async () => {})).toStrictEqual({ state: "success", value: null });
});

test("the three exceptions of Airflow become their outcomes", async () => {
  const at = new Date("2026-01-01T00:00:00Z");
  expect(await run(() => Promise.reject(new SkipException("no rows")))).toStrictEqual({
    state: "skipped",
    message: "no rows",
  });
  expect(await run(() => Promise.reject(new RescheduleException(at)))).toStrictEqual({
    state: "rescheduled",
    at: "2026-01-01T00:00:00.000Z",
  });
  expect(await run(() => Promise.reject(new FailException("no access")))).toMatchObject({
    state: "failed",
    retry: false,
  });
  expect(await run(() => Promise.reject(new Error("later")))).toMatchObject({ state: "failed", retry: true });
});

test("a moment that is no longer one is a failure", async () => {
  const exception = new RescheduleException(new Date(0));
  exception.at.setTime(Number.NaN);
  expect(await run(() => Promise.reject(exception))).toMatchObject({ state: "failed", retry: true });
});

test("a result that cannot be serialised fails the task with its path", async () => {
  const error = errorOf(await run(() => ({ rows: [() => 1] })));
  expect(error.message).toContain("Cannot serialise a function at result.rows[0]. (JW6001)");
});

test("an error is described by its class, its bases and its causes", async () => {
  class LakeError extends Error {}
  class LakeTimeout extends LakeError {}
  const error = errorOf(
    await run(() => {
      throw new LakeTimeout("slow lake", { cause: new TypeError("no answer", { cause: "a string" }) });
    }),
  );
  expect(error).toMatchObject({ name: "LakeTimeout", bases: ["LakeError"], message: "slow lake" });
  expect(error.stack).toMatch(/^LakeTimeout: slow lake\n +at .*execute-task\.test\.ts/);
  expect(error.stack).toContain("Caused by: TypeError: no answer");
  expect(error.stack).toContain("Caused by: 'a string'");
});

test("a name that was set counts before the class", async () => {
  const error = errorOf(await run(() => AbortSignal.abort().throwIfAborted()));
  expect([error.name, ...error.bases]).toStrictEqual(["AbortError", "DOMException"]);
});

test("errors that cause each other are described once each", async () => {
  const error = new Error("a");
  error.cause = new AggregateError([error, new Error("inner")], "b");
  const { stack } = errorOf(await run(() => Promise.reject(error)));
  expect(stack.match(/^(Caused by: |One of its errors: )?\w*Error: \w+/gm)).toStrictEqual([
    "Error: a",
    "Caused by: AggregateError: b",
    "One of its errors: Error: inner",
  ]);
});

test.for([
  ["text", "a string", "A handler threw 'a string', which is no Error."],
  ["nothing", undefined, "A handler threw undefined, which is no Error."],
  [
    "an error that cannot be read",
    Object.defineProperty(new Error("x"), "message", {
      get: () => {
        throw new Error("y");
      },
    }),
    "An error was thrown that cannot be read (a getter of it throws).",
  ],
])("throwing %s is a failure like any other", async ([, thrown, message]) => {
  expect(errorOf(await run(() => Promise.reject(thrown)))).toMatchObject({ name: "Error", message });
});

test("the context holds the facts as dates and frozen params", async () => {
  const outcome = await run((_, { logicalDate, dataInterval, params, tryNumber }) => {
    expect(() => Object.assign(params, { month: "x" })).toThrow(TypeError);
    return { logicalDate, dataInterval, params, tryNumber };
  });
  expect(outcome).toStrictEqual({
    state: "success",
    value: {
      logicalDate: { __jetway__: "date", value: "2026-01-01T00:00:00.000Z" },
      dataInterval: null,
      params: { month: "2001-01" },
      tryNumber: 2,
    },
  });
});

test("XComs are encoded and decoded on their way", async () => {
  const pushed: [string, JsonValue][] = [];
  const services: Partial<TaskServices> = {
    pushXCom: async (key, value) => void pushed.push([key, value]),
    pullXCom: async ({ key, taskId }) => (key === "count" ? { __jetway__: "bigint", value: "7" } : taskId),
  };
  const outcome = await run(
    async (_, { xcom }) => {
      await xcom.push("count", 7n);
      return [await xcom.pull("other", { key: "count" }), await xcom.pull("other")];
    },
    {},
    services,
  );
  expect(pushed).toStrictEqual([["count", { __jetway__: "bigint", value: "7" }]]);
  expect(outcome).toMatchObject({ value: [{ __jetway__: "bigint", value: "7" }, "other"] });
});

test("a variable is read as text or JSON, falls back to its default and is missed by name", async () => {
  const services: Partial<TaskServices> = { readVariable: async (key) => ({ region: "eu", limits: "[1]" })[key] };
  const read = (handler: TaskHandler) => run(handler, {}, services);
  expect(await read((_, { variables }) => variables.get("region"))).toMatchObject({ value: "eu" });
  expect(await read((_, { variables }) => variables.getJson("limits"))).toMatchObject({ value: [1] });
  expect(await read((_, { variables }) => variables.get("x", { default: "" }))).toMatchObject({ value: "" });
  expect(await read((_, { variables }) => variables.getJson("x", { default: null }))).toMatchObject({ value: null });
  expect(errorOf(await read((_, { variables }) => variables.get("x"))).message).toContain('no variable "x". (JW6005)');
  expect(errorOf(await read((_, { variables }) => variables.getJson("region"))).message).not.toContain("eu");
});

test("a connection that is missing is missed by name", async () => {
  const error = errorOf(await run((_, { connections }) => connections.get("lake")));
  expect(error.message).toContain('no connection "lake". (JW6007)');
});

test("a log line keeps its level and its fields, whatever they hold", async () => {
  const records: LogRecord[] = [];
  const cyclic: Record<string, unknown> = {};
  cyclic["self"] = cyclic;
  await run(
    (_, { log }) => {
      log.warning("slow", { rows: 3, at: new Date(0), id: 7n, seen: new Map([["a", 1]]), cyclic, none: undefined });
    },
    {},
    { log: (record) => void records.push(record) },
  );
  expect(records).toStrictEqual([
    {
      level: "warning",
      message: "slow",
      fields: {
        rows: 3,
        at: "1970-01-01T00:00:00.000Z",
        id: "7",
        seen: "Map(1) { 'a' => 1 }",
        cyclic: "<ref *1> { self: [Circular *1] }",
        none: "undefined",
      },
    },
  ]);
});
