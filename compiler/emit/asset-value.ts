import type { AssetAliasNode, AssetCondition, AssetNode } from "#sdk/ir/asset-node.ts";
import { canonicalJson } from "#sdk/ir/canonical-json.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import {
  call,
  list,
  type PythonExpression,
  type PythonStatement,
  string,
  symbol,
  type VariableNode,
  variable,
} from "../python/index.ts";
import { jsonLiteral } from "./json-literal.ts";

type AssetLike = AssetNode | AssetAliasNode;

/** Every asset of a DAG, once, as a variable above the DAG. */
export function emitAssets(dag: DagNode): readonly PythonStatement[] {
  const assets = new Map<string, AssetLike>();
  for (const asset of assetsOf(dag)) {
    const { key } = assetVariable(asset);
    if (!assets.has(key)) assets.set(key, asset);
  }
  const statements = [...assets.values()].map(
    (asset): PythonStatement => ({ kind: "assignment", target: assetVariable(asset), value: assetCall(asset) }),
  );
  return statements.length === 0 ? [] : [...statements, { kind: "blank" }];
}

/** Assets as an argument: `[flights, delays]`. */
export function assetList(assets: readonly AssetLike[]): PythonExpression {
  return list(assets.map(assetVariable));
}

/** Which assets a schedule waits for: a list for "all of these", else Airflow's own conditions. */
export function assetSchedule(condition: AssetCondition): PythonExpression {
  const all = condition.kind === "allAssets" ? condition.of : [condition];
  return condition.kind === "anyAsset" ? assetCondition(condition) : list(all.map(assetCondition));
}

function assetCondition(condition: AssetCondition): PythonExpression {
  switch (condition.kind) {
    case "asset":
    case "assetAlias":
      return assetVariable(condition);
    case "allAssets":
      return call(symbol("airflow.sdk", "AssetAll"), condition.of.map(assetCondition));
    case "anyAsset":
      return call(symbol("airflow.sdk", "AssetAny"), condition.of.map(assetCondition));
  }
}

function assetsOf({ schedule, tasks }: DagNode): readonly AssetLike[] {
  const inSchedule = schedule.kind === "assets" || schedule.kind === "assetOrTime" ? named(schedule.condition) : [];
  return [...inSchedule, ...tasks.flatMap(({ inlets = [], outlets = [] }) => [...inlets, ...outlets])];
}

function named(condition: AssetCondition): readonly AssetLike[] {
  return condition.kind === "allAssets" || condition.kind === "anyAsset" ? condition.of.flatMap(named) : [condition];
}

/** Assets of one name that differ are different variables. */
function assetVariable(asset: AssetLike): VariableNode {
  return variable(canonicalJson(asset), `${asset.name} ${asset.kind === "asset" ? "asset" : "alias"}`);
}

function assetCall(asset: AssetLike): PythonExpression {
  const group = asset.group === "asset" ? [] : ([["group", string(asset.group)]] as const);
  if (asset.kind === "assetAlias") {
    return call(symbol("airflow.sdk", "AssetAlias"), [], [["name", string(asset.name)], ...group]);
  }
  const extra = Object.keys(asset.extra).length === 0 ? [] : ([["extra", jsonLiteral(asset.extra)]] as const);
  return call(
    symbol("airflow.sdk", "Asset"),
    [],
    [["name", string(asset.name)], ["uri", string(asset.uri)], ...group, ...extra],
  );
}
