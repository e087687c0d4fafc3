import { decode } from "../codec/index.ts";
import { JetwayError } from "../errors/index.ts";
import { deepFreeze } from "../ir/deep-freeze.ts";
import type { JsonObject, JsonValue } from "../ir/json-value.ts";
import { createOutletEvents } from "./create-outlet-events.ts";
import { encodeXCom } from "./encode-xcom.ts";
import { toLogFields } from "./log-fields.ts";
import type {
  LogFields,
  LogLevel,
  TaskConnections,
  TaskContext,
  TaskLog,
  TaskVariables,
  TaskXComs,
} from "./task-context.ts";
import type { TaskFacts } from "./task-facts.ts";
import type { TaskServices } from "./task-services.ts";

/** Makes the context that a handler is given. */
export function createTaskContext(facts: TaskFacts, services: TaskServices, signal: AbortSignal): TaskContext {
  const { dataInterval, logicalDate, params } = facts;
  return Object.freeze({
    dagId: facts.dagId,
    taskId: facts.taskId,
    runId: facts.runId,
    tryNumber: facts.tryNumber,
    mapIndex: facts.mapIndex,
    logicalDate: logicalDate === null ? null : new Date(logicalDate),
    dataInterval:
      dataInterval === null ? null : { start: new Date(dataInterval.start), end: new Date(dataInterval.end) },
    params: deepFreeze(decodeParams(params)),
    assetEvents: facts.assetEvents.map((event) => ({ ...event, timestamp: new Date(event.timestamp) })),
    outletEvents: createOutletEvents(facts, services),
    log: createLog(services),
    signal,
    xcom: createXComs(services),
    variables: createVariables(services),
    connections: createConnections(services),
  });
}

/** By name, as an object may have a param `__jetway__`. */
function decodeParams(params: JsonObject): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decode(value)]));
}

function createLog(services: TaskServices): TaskLog {
  const write = (level: LogLevel) => (message: string, fields?: LogFields) =>
    services.log({ level, message: String(message), fields: toLogFields(fields ?? {}) });
  return { debug: write("debug"), info: write("info"), warning: write("warning"), error: write("error") };
}

function createXComs(services: TaskServices): TaskXComs {
  return {
    push: async (key, value) => services.pushXCom(key, encodeXCom(value, key)),
    pull: async (taskId, options = {}) => {
      const { key = "return_value", mapIndex } = options;
      const value = await services.pullXCom({ taskId, key, ...(mapIndex === undefined ? {} : { mapIndex }) });
      return value === undefined ? undefined : decode(value);
    },
  };
}

function createVariables(services: TaskServices): TaskVariables {
  return {
    get: async (key, options) => (await services.readVariable(key)) ?? options?.default ?? missingVariable(key),
    getJson: async (key, options) => {
      const text = await services.readVariable(key);
      if (text !== undefined) return parseVariable(key, text);
      return options?.default === undefined ? missingVariable(key) : options.default;
    },
  };
}

function createConnections(services: TaskServices): TaskConnections {
  return {
    get: async (connectionId) => (await services.readConnection(connectionId)) ?? missingConnection(connectionId),
  };
}

function parseVariable(key: string, text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    // Neither the text nor the parser's message, which quotes it: a variable may be a secret.
    throw new JetwayError(`The variable "${key}" is not JSON.`, {
      code: "JW6006",
      hint: `Read it with ctx.variables.get("${key}"), or store JSON in it.`,
    });
  }
}

function missingVariable(key: string): never {
  throw new JetwayError(`There is no variable "${key}".`, {
    code: "JW6005",
    hint: "Create it in Airflow (Admin, Variables) or give a default: ctx.variables.get(key, { default }).",
  });
}

function missingConnection(connectionId: string): never {
  throw new JetwayError(`There is no connection "${connectionId}".`, {
    code: "JW6007",
    hint: "Create it in Airflow (Admin, Connections) or check the id.",
  });
}
