import { type Dag, isDag } from "../authoring/dag-object.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import { secondsOf } from "../time/duration.ts";
import type { AirflowClient } from "./airflow-client.ts";
import { checkClientOptions } from "./check-client-options.ts";
import type { ClientOptions } from "./client-options.ts";
import { parseClientUrl } from "./client-url.ts";
import { retryPolicy } from "./connection/retry.ts";
import { ServerConnection } from "./connection/server-connection.ts";
import { parseServerVersion } from "./connection/server-version.ts";
import { realSurroundings, type Surroundings } from "./connection/surroundings.ts";
import { createDagHandle, type DagAddress } from "./create-dag-handle.ts";
import { createConnections, createPools, createVariables } from "./create-resources.ts";
import { dagDetailsOf } from "./dag-response.ts";
import { pages } from "./pages.ts";
import { getHealth, listBundles, listImportErrors } from "./server-queries.ts";
import { shownTasks } from "./shown-task.ts";

/**
 * Makes a client of one Airflow server, 3.0 or later. Nothing is sent before the first call.
 *
 * @throws JetwayError `JW5013` for a URL that is none or that holds credentials, and for an option that is not known.
 * @example
 * const client = createClient({ url: "http://localhost:8080", auth: password({ username: "admin", password: secret }) });
 * const run = await client.dag(flightDelays).trigger({ month: "2001-02" });
 * const { state } = await run.wait({ timeout: minutes(5) });
 */
export function createClient(options: ClientOptions): AirflowClient {
  return assembleClient(options, realSurroundings);
}

/** `createClient` with another clock and other timers: for tests. */
export function assembleClient(options: ClientOptions, surroundings: Surroundings): AirflowClient {
  const connection = connect(options, surroundings);
  const { url } = connection;
  return Object.freeze<AirflowClient>({
    url,
    dag: <Params, Results>(dag: Dag<Params, Results> | string) =>
      createDagHandle<Params, Results>(connection, addressOf(dag), surroundings),
    dags: ({ signal } = {}) =>
      pages(async (range) => {
        const query = { ...range, exclude_stale: true };
        const answer = await connection.call((api, call) => api.getDags({ ...call, query }), { signal });
        return { items: answer.dags.map(dagDetailsOf), total: answer.total_entries };
      }),
    version: ({ signal } = {}) => connection.version(signal),
    health: ({ signal } = {}) => getHealth(connection, signal),
    importErrors: (filter = {}, { signal } = {}) => listImportErrors(connection, filter, signal),
    bundles: ({ signal } = {}) => listBundles(connection, signal),
    variables: createVariables(connection),
    connections: createConnections(connection),
    pools: createPools(connection),
  });
}

/** Plain JavaScript may give anything. */
function addressOf(dag: unknown): DagAddress {
  if (isDag(dag)) return { dagId: dag.dagId, results: shownTasks(dag.ir) };
  if (typeof dag === "string" && dag !== "") return { dagId: dag, results: undefined };
  throw new JetwayError(`client.dag() was given ${dag === "" ? "an empty text" : `a value of type ${typeof dag}`}.`, {
    code: "JW5013",
    hint: "Give what dag() returned, or the id of a DAG.",
  });
}

function connect(options: ClientOptions, surroundings: Surroundings): ServerConnection {
  checkClientOptions(options);
  const { auth, version, timeout, retry, signal = new AbortController().signal } = options;
  const url = parseClientUrl(options.url);
  return new ServerConnection({
    url,
    auth,
    version: version === undefined ? undefined : parseServerVersion(version, url),
    signal,
    timeout: (timeout === undefined ? 30 : secondsOf(timeout, "timeout")) * 1000,
    retry: retryPolicy(retry),
    surroundings,
  });
}
