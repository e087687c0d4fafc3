import type { ProofClient } from "./proof-client.ts";

/** What a server says of itself, for the message of a proof that failed; a server that does not answer is said to be so. */
export async function describeServerState(client: ProofClient): Promise<readonly string[]> {
  const [health, bundles, errors] = await Promise.allSettled([
    client.health(),
    client.bundles(),
    Array.fromAsync(client.importErrors()),
  ]);
  const lines: string[] = [];
  if (health.status === "rejected") lines.push(`The server's health could not be read: ${reasonOf(health.reason)}`);
  else lines.push(`The DAG processor is ${health.value.dagProcessor ?? "not running"}.`);
  for (const bundle of bundles.status === "fulfilled" ? (bundles.value ?? []) : []) {
    const when = bundle.lastRefreshedAt === null ? "never" : bundle.lastRefreshedAt.toISOString();
    lines.push(`The bundle "${bundle.name}" was last refreshed: ${when}.`);
  }
  if (errors.status === "fulfilled" && errors.value.length > 0) {
    lines.push(
      `The server lists import errors of ${errors.value
        .map(({ file }) => file)
        .slice(0, 5)
        .join(", ")}.`,
    );
  }
  return lines;
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
