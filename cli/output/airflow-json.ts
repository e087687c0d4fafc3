import type { DagRun, LogRecord, TaskInstance } from "#sdk/client/index.ts";
import { encode } from "#sdk/codec/index.ts";
import type { JsonObject, JsonValue } from "#sdk/ir/index.ts";

/** A DAG run as data. */
export function runAsJson(run: DagRun): JsonObject {
  return {
    dagId: run.dagId,
    runId: run.runId,
    state: run.state,
    runType: run.runType,
    logicalDate: run.logicalDate?.toISOString() ?? null,
    startDate: run.startDate?.toISOString() ?? null,
    endDate: run.endDate?.toISOString() ?? null,
    params: toJson(run.params),
  };
}

/** A task instance as data. */
export function taskInstanceAsJson(instance: TaskInstance): JsonObject {
  const { taskId, mapIndex, state, tryNumber } = instance;
  return {
    taskId,
    mapIndex,
    state,
    tryNumber,
    startDate: instance.startDate?.toISOString() ?? null,
    endDate: instance.endDate?.toISOString() ?? null,
  };
}

/** A line of a log as data. */
export function logRecordAsJson({ timestamp, level, message, logger, fields }: LogRecord): JsonObject {
  return { timestamp: timestamp?.toISOString() ?? null, level, message, logger, fields: toJson(fields) };
}

/** Any value in the encoding of the codec; what has none is text. */
export function toJson(value: unknown): JsonValue {
  try {
    return encode(value);
  } catch {
    return String(value);
  }
}
