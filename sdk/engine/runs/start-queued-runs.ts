import type { Microseconds } from "../../time/microseconds.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { RunRecord } from "../state/run-record.ts";
import type { Backfill, DagMemory } from "../state/scheduler-data.ts";
import { setTimer } from "../state/set-timer.ts";
import { changeRunState } from "./change-run-state.ts";

/** Queued runs that one round of the scheduler looks at. Airflow: `[scheduler] max_dagruns_per_loop_to_schedule`. */
const runsPerRound = 20;

/**
 * Starts queued runs while their DAG, or their backfill, has room. Runs of backfills come last, in their order; among the others the ones of DAGs with few running
 * runs, then the ones that were due first. Airflow: `DagRun.get_queued_dag_runs_to_set_running`, `SchedulerJobRunner._start_queued_dagruns`.
 */
export function startQueuedRuns(round: Round): void {
  const { engine } = round;
  const { activeRuns, runs } = engine.data;
  if (!activeRuns.some((run) => (runs[run] as RunRecord).state === "queued")) return;
  const running = countRunning(engine);
  for (const run of firstQueued(engine, running, round.at)) {
    const record = engine.data.runs[run] as RunRecord;
    const room = roomOf(engine, record);
    const count = running.get(room.name) ?? 0;
    if (count >= room.size) continue;
    running.set(room.name, count + 1);
    changeRunState(round, run, "running");
    setRunTimers(round, run, record);
  }
}

function countRunning(engine: EngineState): Map<string, number> {
  const running = new Map<string, number>();
  for (const run of engine.data.activeRuns) {
    const record = engine.data.runs[run] as RunRecord;
    if (record.state !== "running") continue;
    const { name } = roomOf(engine, record);
    running.set(name, (running.get(name) ?? 0) + 1);
  }
  return running;
}

/** Which runs share a limit, and what it is. */
function roomOf(
  { dags, data }: EngineState,
  { dag, backfill }: RunRecord,
): { readonly name: string; readonly size: number } {
  if (backfill === null) return { name: `${dag}`, size: (dags[dag] as PreparedDag).plan.maxActiveRuns };
  const { backfillId } = backfill;
  const found = data.scheduler.backfills.find((other) => other.backfillId === backfillId) as Backfill;
  return { name: `${dag} ${backfillId}`, size: found.maxActiveRuns };
}

function firstQueued(engine: EngineState, running: ReadonlyMap<string, number>, at: Microseconds): readonly number[] {
  const first: QueuedRun[] = [];
  for (const run of engine.data.activeRuns) {
    const record = engine.data.runs[run] as RunRecord;
    if (record.state !== "queued" || record.runAfter > at) continue;
    if ((engine.data.scheduler.dags[record.dag] as DagMemory).paused) continue;
    const { name, size } = roomOf(engine, record);
    const active = running.get(name) ?? 0;
    if (active >= size) continue;
    const queued = { run, ordinal: record.backfill?.ordinal ?? 0, active, runAfter: record.runAfter };
    const last = first[runsPerRound - 1];
    if (last !== undefined && compareQueued(queued, last) > 0) continue;
    first.splice(first.findLastIndex((earlier) => compareQueued(earlier, queued) < 0) + 1, 0, queued);
    first.length = Math.min(first.length, runsPerRound);
  }
  return first.map(({ run }) => run);
}

interface QueuedRun {
  readonly run: number;
  readonly ordinal: number;
  readonly active: number;
  readonly runAfter: Microseconds;
}

function compareQueued(one: QueuedRun, other: QueuedRun): number {
  return (
    one.ordinal - other.ordinal || one.active - other.active || one.runAfter - other.runAfter || one.run - other.run
  );
}

/** When the run has taken too long, and when its logical date has come. */
function setRunTimers(round: Round, run: number, { dag, logicalDate }: RunRecord): void {
  const { dagrunTimeout } = (round.engine.dags[dag] as PreparedDag).plan;
  if (dagrunTimeout !== null) setTimer(round, round.at + dagrunTimeout + 1, run, -1);
  if (logicalDate !== null && logicalDate > round.at) setTimer(round, logicalDate, run, -1);
}
