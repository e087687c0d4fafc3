import type { AssetCondition } from "../../ir/asset-node.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import { countActiveRuns } from "../runs/count-active-runs.ts";
import { createRun } from "../runs/create-run.ts";
import { createRunId } from "../runs/create-run-id.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { AssetEvent, DagMemory, QueuedAsset } from "../state/scheduler-data.ts";
import { isConditionMet, mentions } from "./is-condition-met.ts";

/** Numbers of the DAGs whose condition on assets is met and that have room for a run. Airflow: `DagModel.dags_needing_dagruns`. */
export function findReadyConsumers({ dags, data }: EngineState): readonly number[] {
  const { assets, dags: memories } = data.scheduler;
  const consumers = [...new Set(assets.queue.map(({ dag }) => dag))].toSorted((one, other) => one - other);
  return consumers.filter((dag) => {
    const { plan } = dags[dag] as PreparedDag;
    if ((memories[dag] as DagMemory).paused) return false;
    const updated = assets.queue
      .filter((queued) => queued.dag === dag)
      .map(({ event }) => assets.events[event] as AssetEvent);
    return (
      isConditionMet(plan.assets as AssetCondition, updated, assets.aliases) &&
      countActiveRuns(data, dag) < plan.maxActiveRuns
    );
  });
}

/** Makes a run for each of these consumers; it answers what was queued. Airflow: `SchedulerJobRunner._create_dag_runs_asset_triggered`. */
export function createAssetRuns(round: Round, consumers: readonly number[]): void {
  const { assets } = round.engine.data.scheduler;
  for (const dag of consumers) {
    const queued = assets.queue.filter((one) => one.dag === dag);
    const lastQueued = latest(queued.map(({ event }) => assets.events[event] as AssetEvent));
    const answered = answeredEvents(round.engine, dag, queued, lastQueued);
    const runAfter = round.engine.release.everyAssetEventQueued ? latest(answered) : lastQueued;
    assets.queue = assets.queue.filter((one) => one.dag !== dag);
    for (const { answeredBy } of answered) answeredBy.push(dag);
    createRun(
      round,
      {
        dagId: (round.engine.dags[dag] as PreparedDag).plan.dagId,
        runId: createRunId(round.engine, dag, "asset_triggered", runAfter),
        runType: "asset_triggered",
        logicalDate: null,
        dataInterval: null,
        runAfter,
        backfill: null,
        triggeringAssetEvents: answered.map(({ name, uri, at }) => ({ name, uri, at })),
      },
      dag,
    );
  }
}

function latest(events: readonly AssetEvent[]): Microseconds {
  return events.reduce((last, { at }) => Math.max(last, at), Number.MIN_SAFE_INTEGER);
}

/**
 * Since 3.4 a run answers the events that were queued for its DAG, and with catchup all others of its assets that none has answered. Before, it answers everything that
 * happened to its assets since the run before it, queued or not.
 */
function answeredEvents(
  { dags, release, data }: EngineState,
  dag: number,
  queued: readonly QueuedAsset[],
  runAfter: Microseconds,
): readonly AssetEvent[] {
  const { events } = data.scheduler.assets;
  const { plan } = dags[dag] as PreparedDag;
  const condition = plan.assets as AssetCondition;
  const isOfConsumer = ({ name, uri, aliases }: AssetEvent) =>
    mentions(condition, { name, uri }, release.aliasEventsAnswered ? aliases : []);
  if (release.everyAssetEventQueued) {
    const asked = new Set(queued.map(({ event }) => event));
    return events.filter(
      (event, place) => asked.has(place) || (plan.catchup && isOfConsumer(event) && !event.answeredBy.includes(dag)),
    );
  }
  const since = data.runs
    .filter((run) => run.dag === dag && run.runType === "asset_triggered" && run.runAfter < runAfter)
    .reduce((latest, run) => Math.max(latest, run.runAfter), Number.NEGATIVE_INFINITY);
  return events.filter((event) => isOfConsumer(event) && event.at <= runAfter && event.at > since);
}
