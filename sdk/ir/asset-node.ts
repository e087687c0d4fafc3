import type { JsonObject } from "./json-value.ts";

/** Data that tasks make and DAGs wait for (`Asset`). */
export interface AssetNode {
  readonly kind: "asset";
  readonly name: string;
  readonly uri: string;
  /** @defaultValue "asset" */
  readonly group: string;
  readonly extra: JsonObject;
}

/** A name that a task resolves to assets while it runs (`AssetAlias`). */
export interface AssetAliasNode {
  readonly kind: "assetAlias";
  readonly name: string;
  /** @defaultValue "asset" */
  readonly group: string;
}

/** Which assets have to be updated before a DAG runs. */
export type AssetCondition = AssetNode | AssetAliasNode | AllAssetsCondition | AnyAssetCondition;

/** All of these (`AssetAll`, `&`). */
export interface AllAssetsCondition {
  readonly kind: "allAssets";
  readonly of: readonly AssetCondition[];
}

/** One of these is enough (`AssetAny`, `|`). */
export interface AnyAssetCondition {
  readonly kind: "anyAsset";
  readonly of: readonly AssetCondition[];
}
