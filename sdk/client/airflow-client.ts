import type { Dag } from "../authoring/dag-object.ts";
import type { CallOptions } from "./client-options.ts";
import type { DagDetails } from "./dag-details.ts";
import type { DagHandle } from "./dag-handle.ts";
import type { Connection, Pool, Resources, Variable } from "./resources.ts";
import type { DagBundle, ImportError, ImportErrorFilter, ServerHealth, ServerVersion } from "./server-information.ts";

/**
 * One Airflow server. Every call asks the server when it is made and keeps nothing but the token and the server's version.
 * Calls reject with an `ApiError` (`isApiError`) for what the server answers, and with a `JetwayError` otherwise.
 */
export interface AirflowClient {
  readonly url: string;
  /** A DAG with the types of its params and results, or by its id alone; asks nothing. */
  dag<Params, Results>(dag: Dag<Params, Results>): DagHandle<Params, Results>;
  dag(dagId: string): DagHandle;
  /** Every DAG that the server has, paused ones too. */
  dags(options?: CallOptions): AsyncIterable<DagDetails>;
  /** Asked once. @throws JetwayError `JW5010` for a server older than 3.0. */
  version(options?: CallOptions): Promise<ServerVersion>;
  /** Needs no token. */
  health(options?: CallOptions): Promise<ServerHealth>;
  importErrors(filter?: ImportErrorFilter, options?: CallOptions): AsyncIterable<ImportError>;
  /** The bundles that the server has read; undefined below Airflow 3.4, which cannot say. */
  bundles(options?: CallOptions): Promise<readonly DagBundle[] | undefined>;
  readonly variables: Resources<Variable>;
  readonly connections: Resources<Connection>;
  readonly pools: Resources<Pool>;
}
