import type { AirflowVersion } from "#sdk/ir/index.ts";
import type { Artefact } from "../artefact.ts";
import { assertServerFits } from "./assert-server-fits.ts";
import { type DeployReport, deployToDirectory } from "./deploy-to-directory.ts";
import { readExpectedDags } from "./expected-dag.ts";
import type { ProofClient } from "./proof-client.ts";
import { type ProofOptions, type ProvenDag, proveDeployment } from "./prove-deployment.ts";

/** A deploy that is over when Airflow shows what was deployed. */
export interface ProvenDeployment extends Pick<ProofOptions, "timeoutSeconds" | "signal" | "onProgress" | "clock"> {
  readonly client: ProofClient;
  readonly artefacts: readonly Artefact[];
  /** Path of the file of each DAG, relative to the destination, by DAG id. */
  readonly dagFiles: Readonly<Record<string, string>>;
  readonly destination: string;
  readonly project: string;
  readonly target: AirflowVersion;
  readonly jetway: string;
  /** Is told when everything is written and the wait for Airflow begins. */
  readonly onWritten?: (report: DeployReport) => void;
}

/** A deploy that is over. */
export interface ProvenDeployReport extends DeployReport {
  readonly dags: readonly ProvenDag[];
  /** The server's Airflow, as it writes it. */
  readonly server: string;
}

/**
 * Writes artefacts into the directory of a DAG bundle and proves that Airflow runs exactly them; when that fails the files from before are back.
 *
 * Throws what `deployToDirectory` and `proveDeployment` throw, and JW7012 or what the client throws before anything is written.
 */
export async function deployWithProof(deployment: ProvenDeployment): Promise<ProvenDeployReport> {
  const { client, artefacts, dagFiles, destination, project, target, jetway } = deployment;
  const dags = readExpectedDags(dagFiles, artefacts);
  const server = await assertServerFits(client, target);
  const importErrorsBefore = await Array.fromAsync(client.importErrors());
  let proven: readonly ProvenDag[] = [];
  const report = await deployToDirectory({
    artefacts,
    destination,
    project,
    target,
    jetway,
    keepsPrevious: true,
    prove: async (written) => {
      deployment.onWritten?.(written);
      proven = await proveDeployment(client, { ...deployment, dags, importErrorsBefore });
    },
  });
  return { ...report, dags: proven, server };
}
