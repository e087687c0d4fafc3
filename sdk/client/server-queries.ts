import { isNotFound } from "./api-error.ts";
import type { ServerConnection } from "./connection/server-connection.ts";
import { serverHas } from "./connection/server-version.ts";
import { pages } from "./pages.ts";
import { parseMoment } from "./parse-moment.ts";
import type { DagBundle, ImportError, ImportErrorFilter, ServerHealth } from "./server-information.ts";

/** Health of the parts of an Airflow. */
export async function getHealth(connection: ServerConnection, signal: AbortSignal | undefined): Promise<ServerHealth> {
  const health = await connection.callOpenly((api, options) => api.getHealth(options), { signal });
  return {
    metadatabase: health.metadatabase.status,
    scheduler: health.scheduler.status,
    triggerer: health.triggerer.status,
    dagProcessor: health.dag_processor?.status ?? null,
  };
}

/** The files that Airflow could not import. */
export async function* listImportErrors(
  connection: ServerConnection,
  { bundle, fileEndsWith = "" }: ImportErrorFilter,
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportError, void, undefined> {
  const all = pages(async (query) => {
    const answer = await connection.call((api, options) => api.getImportErrors({ ...options, query }), { signal });
    return { items: answer.import_errors, total: answer.total_entries };
  });
  for await (const error of all) {
    // Servers before 3.3 cannot filter.
    if (bundle !== undefined && error.bundle_name !== bundle) continue;
    if (!error.filename.endsWith(fileEndsWith)) continue;
    yield {
      file: error.filename,
      bundleName: error.bundle_name,
      stackTrace: error.stack_trace,
      timestamp: new Date(error.timestamp),
    };
  }
}

/** The bundles that a server has read; undefined when it cannot say. */
export async function listBundles(
  connection: ServerConnection,
  signal: AbortSignal | undefined,
): Promise<readonly DagBundle[] | undefined> {
  if (!serverHas(await connection.version(signal), "3.4")) return undefined;
  try {
    const { dag_bundles } = await connection.call((api, options) => api.getDagBundles(options), { signal });
    return dag_bundles.map((bundle) => ({
      name: bundle.name,
      active: bundle.active ?? false,
      version: bundle.version,
      lastRefreshedAt: parseMoment(bundle.last_refreshed),
      importErrorCount: bundle.import_error_count,
    }));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
