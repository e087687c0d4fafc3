import type { AirflowClient, DagHandle } from "#sdk/client/index.ts";

/** What the proof asks of a server. */
export interface ProofClient extends Pick<AirflowClient, "version" | "health" | "importErrors" | "bundles"> {
  dag(dagId: string): Pick<DagHandle, "details" | "source" | "reparse">;
}
