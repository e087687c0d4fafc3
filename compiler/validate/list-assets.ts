import type { AssetAliasNode, AssetCondition, AssetNode, DagNode, SourceLocation } from "#sdk/ir/index.ts";

/** An asset or an alias with the place that names it. */
export interface AssetMention {
  readonly asset: AssetNode | AssetAliasNode;
  /** `outlet of task "load"`, `schedule`. */
  readonly where: string;
  readonly source: SourceLocation | null;
}

/** Every asset that a DAG names: its schedule's, and the outlets and inlets of its tasks. */
export function listAssets(dag: DagNode): readonly AssetMention[] {
  const { schedule, source } = dag;
  const waited = schedule.kind === "assets" || schedule.kind === "assetOrTime" ? assetsIn(schedule.condition) : [];
  return [
    ...waited.map((asset) => ({ asset, where: "the schedule", source })),
    ...dag.tasks.flatMap((task) => {
      const place = { source: task.source ?? source };
      return [
        ...(task.outlets ?? []).map((asset) => ({ asset, where: `outlet of task "${task.taskId}"`, ...place })),
        ...(task.inlets ?? []).map((asset) => ({ asset, where: `inlet of task "${task.taskId}"`, ...place })),
      ];
    }),
  ];
}

function assetsIn(condition: AssetCondition): readonly (AssetNode | AssetAliasNode)[] {
  return condition.kind === "allAssets" || condition.kind === "anyAsset" ? condition.of.flatMap(assetsIn) : [condition];
}
