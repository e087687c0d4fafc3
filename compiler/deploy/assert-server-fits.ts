import { JetwayError } from "#sdk/errors/index.ts";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import type { ProofClient } from "./proof-client.ts";

/**
 * Asks a server for its version before anything is written. Throws JW7012 when it is older than the target, and what the client throws when the
 * server cannot be asked.
 */
export async function assertServerFits(client: ProofClient, target: AirflowVersion): Promise<string> {
  const { version, major, minor } = await client.version();
  const [targetMajor = 0, targetMinor = 0] = target.split(".").map(Number);
  if (major > targetMajor || (major === targetMajor && minor >= targetMinor)) return version;
  throw new JetwayError(`The server runs Airflow ${version}, and the DAGs are compiled for ${target}.`, {
    code: "JW7012",
    hint: `Set target: "${major}.${minor}" in jetway.config.ts, or upgrade the server. Nothing was written.`,
  });
}
