import type { SuccessOutcome } from "../attempt-outcome.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";
import { updateAsset } from "./update-asset.ts";

/** A success updates the task's outlets, and by way of its aliases what it says. Airflow: `TaskInstance.register_asset_changes_in_db`. */
export function updateOutlets(round: Round, run: number, instance: number, { assets = [] }: SuccessOutcome): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const { tasks } = round.engine.dags[record.dag] as PreparedDag;
  const { outlets } = tasks[record.instances.task[instance] as number] as PreparedDag["tasks"][number];
  for (const outlet of outlets) if (outlet.kind === "asset") updateAsset(round, outlet, []);
  const aliases = outlets.filter(({ kind }) => kind === "assetAlias").map(({ name }) => name);
  for (const asset of assets) updateAsset(round, asset, aliases);
}
