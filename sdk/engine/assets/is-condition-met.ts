import type { AssetCondition } from "../../ir/asset-node.ts";
import type { AssetKey } from "../state/scheduler-data.ts";

/** Whether a DAG's condition on assets is met by the ones that were updated. An alias stands for any asset that was ever updated by way of it. Airflow: `AssetEvaluator`. */
export function isConditionMet(
  condition: AssetCondition,
  updated: readonly AssetKey[],
  aliases: Readonly<Record<string, readonly AssetKey[]>>,
): boolean {
  switch (condition.kind) {
    case "asset":
      return updated.some((asset) => isSameAsset(asset, condition));
    case "assetAlias":
      return (aliases[condition.name] ?? []).some((one) => updated.some((asset) => isSameAsset(asset, one)));
    case "allAssets":
      return condition.of.every((part) => isConditionMet(part, updated, aliases));
    case "anyAsset":
      return condition.of.some((part) => isConditionMet(part, updated, aliases));
  }
}

/** Whether two names are those of the same asset. */
export function isSameAsset(one: AssetKey, other: AssetKey): boolean {
  return one.name === other.name && one.uri === other.uri;
}

/** Whether a condition names an asset, or one of the aliases by way of which it was updated. */
export function mentions(condition: AssetCondition, asset: AssetKey, aliases: readonly string[]): boolean {
  switch (condition.kind) {
    case "asset":
      return isSameAsset(condition, asset);
    case "assetAlias":
      return aliases.includes(condition.name);
    case "allAssets":
    case "anyAsset":
      return condition.of.some((part) => mentions(part, asset, aliases));
  }
}
