import { type Diagnostic, diagnostic } from "#sdk/errors/index.ts";
import type { AssetNode } from "#sdk/ir/index.ts";
import { listAssets } from "../list-assets.ts";
import type { Rule } from "../rule.ts";

/**
 * Airflow keeps one active asset for a name and one for a URI (`AssetManager`, `AssetActive`): of two that share one of them it takes whichever DAG file it read
 * first, and the tasks of the other fail with `AirflowInactiveAssetInInletOrOutletException`.
 */
export const assetIdentities: Rule = {
  name: "asset-identities",
  codes: ["JW2068"],
  check({ dags }) {
    const known: Record<"name" | "uri", Map<string, AssetNode>> = { name: new Map(), uri: new Map() };
    const answers: Diagnostic[] = [];
    for (const { dag } of dags) {
      for (const { asset, where, source } of listAssets(dag)) {
        if (asset.kind !== "asset") continue;
        const other = [known.name.get(asset.name), known.uri.get(asset.uri)].find(
          (earlier) => earlier !== undefined && (earlier.name !== asset.name || earlier.uri !== asset.uri),
        );
        known.name.set(asset.name, known.name.get(asset.name) ?? asset);
        known.uri.set(asset.uri, known.uri.get(asset.uri) ?? asset);
        if (other === undefined) continue;
        answers.push(
          diagnostic("JW2068", {
            message: `${titleOf(asset)} (${where} of DAG "${dag.dagId}") and ${titleOf(other)} share ${other.name === asset.name ? "a name" : "a URI"}. Airflow keeps one of the two and fails the tasks of the other.`,
            hint: "Make the asset once, in a module that both import.",
            source,
          }),
        );
      }
    }
    return answers;
  },
};

function titleOf({ name, uri }: AssetNode): string {
  return `Asset "${name}" with the URI "${uri}"`;
}
