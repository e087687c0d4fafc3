// The REST client: a typed face of one Airflow server.

export type { AirflowClient } from "./airflow-client.ts";
// Errors.
export { ApiError, type ApiErrorDetails, isApiError, isNotFound } from "./api-error.ts";
export { allAdmins, command, password, token } from "./auth-strategies.ts";
export type { AuthContext, AuthStrategy } from "./auth-strategy.ts";
export type { CallOptions, ClientOptions, WaitOptions } from "./client-options.ts";
// Making a client.
export { createClient } from "./create-client.ts";

// DAGs, runs and task instances.
export type { DagDetails, DagTask } from "./dag-details.ts";
export type { DagHandle, SourceOptions, TriggerArguments, TriggerOptions } from "./dag-handle.ts";
export type { DagRun, DagRunFilter, FinishedDagRun } from "./dag-run.ts";
export type { DagRunHandle, KnownResults } from "./dag-run-handle.ts";
export type { LogOptions, LogRecord } from "./log-record.ts";
// The server.
export type { Connection, Pool, Resources, Variable } from "./resources.ts";
export type { RetryOptions } from "./retry-options.ts";
export type {
  ComponentHealth,
  DagBundle,
  ImportError,
  ImportErrorFilter,
  ServerHealth,
  ServerVersion,
} from "./server-information.ts";
export {
  type DagRunState,
  type FinishedDagRunState,
  isFinishedRunState,
  isFinishedTaskState,
  type TaskInstanceState,
} from "./states.ts";
export type { MarkOptions, TaskInstance, TaskInstanceHandle } from "./task-instance.ts";
export type { XComEntry, XComOptions } from "./xcom-entry.ts";
