import type { AssetAliasNode, AssetNode } from "../ir/asset-node.ts";
import type { JsonObject, JsonValue } from "../ir/json-value.ts";

/** What a handler is given beside its inputs. The same on Airflow and offline. */
export interface TaskContext<Params = Readonly<Record<string, unknown>>> {
  readonly dagId: string;
  readonly taskId: string;
  readonly runId: string;
  /** Number of this attempt, from 1. */
  readonly tryNumber: number;
  /** Index among the mapped instances of the task, -1 when it is not mapped. */
  readonly mapIndex: number;
  /** Logical date of the run; null for a run that was triggered without one. */
  readonly logicalDate: Date | null;
  /** Data interval of the run; null for a run without one. */
  readonly dataInterval: { readonly start: Date; readonly end: Date } | null;
  /** The run's params: defaults, overridden by what the run was triggered with. */
  readonly params: Params;
  /** The updates of assets that started the run, oldest first; empty for a run that something else started. Airflow: `triggering_asset_events`. */
  readonly assetEvents: readonly AssetEvent[];
  readonly outletEvents: TaskOutletEvents;
  readonly log: TaskLog;
  /** Aborts when the task is killed, timed out or its run is over: pass it on to whatever the handler waits for. */
  readonly signal: AbortSignal;
  readonly xcom: TaskXComs;
  readonly variables: TaskVariables;
  readonly connections: TaskConnections;
}

/** An update of an asset. */
export interface AssetEvent {
  /** The asset's name. */
  readonly name: string;
  readonly uri: string;
  readonly timestamp: Date;
  /** What was said with the update; offline it is empty. */
  readonly extra: JsonObject;
}

/** What a task says with the updates of its outlets; they happen when it succeeds. Airflow: `outlet_events`. */
export interface TaskOutletEvents {
  /**
   * Says something with the update of an asset among the task's outlets. Rejects with JW6034 when it is none of them.
   *
   * @example
   * await ctx.outletEvents.setExtra(flights, { rows: rows.length });
   */
  setExtra(asset: AssetNode, extra: JsonObject): Promise<void>;
  /**
   * Updates an asset in the name of an alias among the task's outlets. Rejects with JW6034 when it is none of them.
   *
   * @example
   * await ctx.outletEvents.add(dailyFiles, asset(`s3://lake/${day}.csv`), { rows: rows.length });
   */
  add(alias: AssetAliasNode, asset: AssetNode, extra?: JsonObject): Promise<void>;
}

/** Structured log, written to the task's log at its level. Secrets that the task has read are masked. */
export interface TaskLog {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warning(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** Named values of a log line; a value that JSON cannot hold is written as text. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The severities of a task's log. */
export type LogLevel = keyof TaskLog;

/** XComs beyond the task's inputs and return value. */
export interface TaskXComs {
  /** Pushes a value of the running task under a key. */
  push(key: string, value: unknown): Promise<void>;
  /** Reads what a task of this run pushed; undefined when there is nothing. `key` defaults to `return_value`. */
  pull(taskId: string, options?: { readonly key?: string; readonly mapIndex?: number }): Promise<unknown>;
}

/** Airflow variables, read when asked for. */
export interface TaskVariables {
  /** The variable's text; throws when there is none and no default is given. */
  get(key: string, options?: { readonly default?: string }): Promise<string>;
  /** The variable's value read as JSON; throws when there is none and no default is given. */
  getJson(key: string, options?: { readonly default?: JsonValue }): Promise<JsonValue>;
}

/** Airflow connections, read when asked for. */
export interface TaskConnections {
  /** The connection; throws when there is none. Its password and secret extras are masked in the task's log from then on. */
  get(connectionId: string): Promise<TaskConnection>;
}

/** An Airflow connection. */
export interface TaskConnection {
  readonly connectionId: string;
  readonly connectionType: string;
  readonly host: string | null;
  readonly port: number | null;
  readonly login: string | null;
  readonly password: string | null;
  readonly schema: string | null;
  readonly extra: Readonly<Record<string, JsonValue>>;
}
