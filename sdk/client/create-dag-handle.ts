import { encode } from "../codec/encode.ts";
import type { JsonObject } from "../ir/json-value.ts";
import { knownFields } from "./connection/known-fields.ts";
import type { ServerConnection } from "./connection/server-connection.ts";
import type { Surroundings } from "./connection/surroundings.ts";
import { createDagRunHandle } from "./create-dag-run-handle.ts";
import type { DagHandle, TriggerOptions } from "./dag-handle.ts";
import { dagDetailsOf, dagTaskOf } from "./dag-response.ts";
import type { DagRun, DagRunFilter } from "./dag-run.ts";
import { dagRunOf } from "./dag-run-response.ts";
import { pages } from "./pages.ts";
import type { ShownTask } from "./shown-task.ts";

/** Which DAG; `results` as in `DagRunAddress`. */
export interface DagAddress {
  readonly dagId: string;
  readonly results: Readonly<Record<string, ShownTask>> | undefined;
}

/** Makes the handle of one DAG. */
export function createDagHandle<Params, Results>(
  connection: ServerConnection,
  address: DagAddress,
  surroundings: Surroundings,
): DagHandle<Params, Results> {
  const { dagId, results } = address;
  const path = { dag_id: dagId };
  const run = (runId: string) => createDagRunHandle<Results>(connection, { dagId, runId, results }, surroundings);
  const setPaused = async (isPaused: boolean, signal: AbortSignal | undefined) => {
    const body = knownFields("patch_dag", { is_paused: isPaused }, await connection.version(signal));
    await connection.call((api, options) => api.patchDag({ ...options, path, body }), { signal });
  };
  const getDetails = (signal: AbortSignal | undefined) =>
    connection.call((api, options) => api.getDagDetails({ ...options, path }), { signal });
  return Object.freeze<DagHandle<Params, Results>>({
    dagId,
    trigger: async (...[params, options = {}]) => run(await triggerRun(connection, dagId, params, options)),
    details: async ({ signal } = {}) => dagDetailsOf(await getDetails(signal)),
    pause: ({ signal } = {}) => setPaused(true, signal),
    unpause: ({ signal } = {}) => setPaused(false, signal),
    source: async ({ signal, version } = {}) => {
      const query = version === undefined ? {} : { version_number: version };
      const answer = await connection.call((api, options) => api.getDagSource({ ...options, path, query }), { signal });
      return answer.content ?? "";
    },
    tasks: async ({ signal } = {}) => {
      const { tasks } = await connection.call((api, options) => api.getTasks({ ...options, path }), { signal });
      return tasks.map(dagTaskOf);
    },
    runs: (filter = {}, { signal } = {}) => listRuns(connection, dagId, filter, signal),
    run,
    reparse: async ({ signal } = {}) => {
      const file = { file_token: (await getDetails(signal)).file_token };
      await connection.call((api, options) => api.reparseDagFile({ ...options, path: file }), { signal });
    },
    delete: async ({ signal } = {}) => {
      await connection.call((api, options) => api.deleteDag({ ...options, path }), { signal });
    },
  });
}

/** Starts a run and returns its id. Never sent twice: the second would start another run. */
async function triggerRun(
  connection: ServerConnection,
  dagId: string,
  params: unknown,
  { signal, runId, logicalDate = null, runAfter, dataInterval, note }: TriggerOptions,
): Promise<string> {
  const body = knownFields(
    "trigger_dag_run",
    {
      logical_date: logicalDate?.toISOString() ?? null,
      conf: encode(params ?? {}, "params") as JsonObject,
      dag_run_id: runId,
      run_after: runAfter?.toISOString(),
      data_interval_start: dataInterval?.start.toISOString(),
      data_interval_end: dataInterval?.end.toISOString(),
      note,
    },
    await connection.version(signal),
  );
  const { dag_run_id } = await connection.call(
    (api, options) => api.triggerDagRun({ ...options, path: { dag_id: dagId }, body }),
    { signal, repeatable: false },
  );
  return dag_run_id;
}

function listRuns(
  connection: ServerConnection,
  dagId: string,
  { state, runAfterFrom, runAfterTo, orderBy = "-run_after", limit }: DagRunFilter,
  signal: AbortSignal | undefined,
): AsyncIterable<DagRun> {
  const filter = {
    order_by: [orderBy],
    ...(state === undefined ? {} : { state: [state].flat() }),
    ...(runAfterFrom === undefined ? {} : { run_after_gte: runAfterFrom.toISOString() }),
    ...(runAfterTo === undefined ? {} : { run_after_lte: runAfterTo.toISOString() }),
  };
  return pages(async (range) => {
    const query = { ...filter, ...range };
    const answer = await connection.call(
      (api, options) => api.getDagRuns({ ...options, path: { dag_id: dagId }, query }),
      { signal },
    );
    return { items: answer.dag_runs.map(dagRunOf), total: answer.total_entries ?? null };
  }, limit);
}
