import { diagnostic } from "#sdk/errors/index.ts";
import { type AirflowVersion, isAtLeast } from "#sdk/ir/index.ts";
import { type AssetMention, listAssets } from "../list-assets.ts";
import type { Rule } from "../rule.ts";

const longest = 1500;

/** `_validate_identifier`, `_validate_asset_name` and `_sanitize_uri` of `airflow.sdk.definitions.asset`. */
export const assetNames: Rule = {
  name: "asset-names",
  codes: ["JW2067"],
  check: ({ dags, target }) =>
    dags.flatMap(({ dag }) =>
      listAssets(dag).flatMap((mention) => {
        const reason = tryFindReason(mention, target);
        if (reason === undefined) return [];
        const kind = mention.asset.kind === "asset" ? "Asset" : "Asset alias";
        return diagnostic("JW2067", {
          message: `${kind} "${shortened(mention.asset.name)}" (${mention.where} of DAG "${dag.dagId}") ${reason}. Airflow refuses the file.`,
          hint: "Choose another name, URI or group.",
          source: mention.source,
        });
      }),
    ),
};

function tryFindReason({ asset }: AssetMention, target: AirflowVersion): string | undefined {
  const texts = { name: asset.name, group: asset.group, ...(asset.kind === "asset" ? { uri: asset.uri } : {}) };
  for (const [part, text] of Object.entries(texts)) {
    if (text.trim() === "" && (text !== "" || part !== "group")) return `has an empty ${part}`;
    const length = [...text].length;
    if (length > longest) return `has a ${part} of ${length} characters, of which Airflow holds ${longest}`;
    if (!isAtLeast(target, "3.1") && !isAscii(text))
      return `has a ${part} with other than ASCII characters, which came with Airflow 3.1`;
  }
  if (asset.kind === "assetAlias") return undefined;
  if (asset.name === "self" || asset.name === "context") return "has a name that Airflow keeps for itself";
  return /^airflow:/i.test(asset.uri) ? "has a URI with the scheme airflow, which Airflow keeps for itself" : undefined;
}

function isAscii(text: string): boolean {
  return [...text].every((character) => character <= "\u007f");
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
