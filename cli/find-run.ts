import type { AirflowClient, DagRunHandle } from "#sdk/client/index.ts";
import { JetwayError } from "#sdk/errors/index.ts";

/** The run of an id, or the newest one of the DAG. Throws JW0011 when the DAG has no run yet. */
export async function findRun(client: AirflowClient, dagId: string, runId: string | undefined): Promise<DagRunHandle> {
  const dag = client.dag(dagId);
  if (runId !== undefined) return dag.run(runId);
  for await (const { runId: newest } of dag.runs({ limit: 1 })) return dag.run(newest);
  throw new JetwayError(`DAG "${dagId}" has no run yet.`, {
    code: "JW0011",
    hint: `Start one: jetway trigger ${dagId}`,
  });
}
