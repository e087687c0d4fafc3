import type { JsonObject, JsonValue } from "../ir/json-value.ts";
import type { LogLevel, TaskConnection } from "./task-context.ts";

/**
 * What a running task asks of whoever runs it. The pipe to Airflow's task process is one implementation, the local scheduler another; a
 * handler sees neither, only the context that `createTaskContext` makes of it. Values are in the encoding of `sdk/codec`.
 */
export interface TaskServices {
  /** Writes one record to the task's log, in order. */
  log(record: LogRecord): void;
  /** The XCom of a task of this run; undefined when there is none. */
  pullXCom(request: XComRequest): Promise<JsonValue | undefined>;
  /** Stores an XCom of the running task. */
  pushXCom(key: string, value: JsonValue): Promise<void>;
  /** A variable's text; undefined when there is none. */
  readVariable(key: string): Promise<string | undefined>;
  /** A connection; undefined when there is none. */
  readConnection(connectionId: string): Promise<TaskConnection | undefined>;
  /** Says something with the update of an outlet, or adds one in the name of an alias. It counts when the task succeeds. */
  updateAsset(update: AssetUpdate): Promise<void>;
}

/** An update of an asset that a task asks for. */
export interface AssetUpdate {
  /** Alias among the outlets in whose name the asset is updated; null for an asset that is an outlet itself. */
  readonly alias: string | null;
  readonly name: string;
  readonly uri: string;
  readonly group: string;
  readonly extra: JsonObject;
}

/** One line of a task's log. */
export interface LogRecord {
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: JsonObject;
}

/** Which XCom is meant. */
export interface XComRequest {
  readonly taskId: string;
  readonly key: string;
  /** Absent: the task's one value, or the list of all when it is mapped. */
  readonly mapIndex?: number;
}
