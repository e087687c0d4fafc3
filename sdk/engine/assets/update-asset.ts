import type { Round } from "../round.ts";
import type { AssetKey } from "../state/scheduler-data.ts";
import { isSameAsset, mentions } from "./is-condition-met.ts";

/**
 * Takes down that an asset was updated, and queues it for every consumer that is not paused. Before Airflow 3.4 updates of an asset that is queued already
 * collapse into one. Airflow: `AssetManager.register_asset_change`.
 *
 * @param aliases - names of the aliases by way of which it was updated
 */
export function updateAsset(round: Round, { name, uri }: AssetKey, aliases: readonly string[]): void {
  const { dags, release, data } = round.engine;
  const { assets, dags: memories } = data.scheduler;
  const asset = { name, uri };
  for (const alias of aliases) {
    const known = assets.aliases[alias] ?? [];
    if (!known.some((one) => isSameAsset(one, asset))) known.push(asset);
    assets.aliases[alias] = known;
  }
  const event = assets.events.push({ ...asset, at: round.at, aliases, answeredBy: [] }) - 1;
  for (const [dag, { plan }] of dags.entries()) {
    if (plan.assets === null || memories[dag]?.paused === true || !mentions(plan.assets, asset, aliases)) continue;
    const collapses =
      !release.everyAssetEventQueued &&
      assets.queue.some((queued) => queued.dag === dag && isQueuedAs(round, queued.event, asset));
    if (!collapses) assets.queue.push({ dag, event });
  }
}

function isQueuedAs(round: Round, event: number, asset: AssetKey): boolean {
  return isSameAsset(round.engine.data.scheduler.assets.events[event] as AssetKey, asset);
}
