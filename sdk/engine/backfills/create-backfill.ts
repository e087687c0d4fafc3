import { nextRun } from "../../timetable/next-run.ts";
import { TimetableError } from "../../timetable/timetable-error.ts";
import type { DataInterval, TimetableRun } from "../../timetable/timetable-question.ts";
import { clearInstances } from "../clearing/clear-instances.ts";
import type { BackfillRequested } from "../engine-event.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import { createRun } from "../runs/create-run.ts";
import { createRunId } from "../runs/create-run-id.ts";
import type { RunRecord } from "../state/run-record.ts";

/**
 * Makes the runs of a backfill: one for each date of the timetable in the period whose data interval is over, numbered in the order in which they start. A date
 * that has a run already is left out, or that run is run again as part of the backfill when `reprocess` allows it and it has ended. Airflow: `_create_backfill`.
 */
export function createBackfill(round: Round, event: BackfillRequested): void {
  const { engine } = round;
  const dag = engine.dagNumbers.get(event.dagId);
  if (dag === undefined) return;
  const { backfillId, maxActiveRuns } = event;
  engine.data.scheduler.backfills.push({ backfillId, dag, maxActiveRuns });
  const dates = findDates(round, dag, event);
  for (const [place, info] of (event.runBackwards ? dates.toReversed() : dates).entries()) {
    const backfill = { backfillId, ordinal: place + 1 };
    const existing = engine.runsByDate[dag]?.find((run) => engine.data.runs[run]?.logicalDate === info.logicalDate);
    if (existing === undefined) createBackfillRun(round, dag, info, backfill);
    else reprocessRun(round, existing, event, backfill);
  }
}

/** Airflow: `DAG.iter_dagrun_infos_between`, `_get_info_list`. */
function findDates({ engine, at }: Round, dag: number, { from, to }: BackfillRequested): readonly TimetableRun[] {
  const { timetable } = (engine.dags[dag] as PreparedDag).plan;
  const dates: TimetableRun[] = [];
  let lastInterval: DataInterval | null = null;
  const restriction = { earliest: from, latest: to, catchup: true };
  while (timetable !== null) {
    const next = tryNextRun(() =>
      nextRun(timetable, { lastInterval, restriction, now: at, target: engine.configuration.target }),
    );
    // Intervals only grow: the first that is not over ends the list.
    if (next === null || next.dataInterval.end >= at) break;
    dates.push(next);
    lastInterval = next.dataInterval;
  }
  return dates;
}

function tryNextRun(ask: () => TimetableRun | null): TimetableRun | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TimetableError) return null;
    throw error;
  }
}

function createBackfillRun(
  round: Round,
  dag: number,
  info: TimetableRun,
  backfill: NonNullable<RunRecord["backfill"]>,
): void {
  const { engine } = round;
  createRun(
    round,
    {
      dagId: (engine.dags[dag] as PreparedDag).plan.dagId,
      runId: createRunId(engine, dag, "backfill", info.runAfter),
      runType: "backfill",
      logicalDate: info.logicalDate,
      dataInterval: [info.dataInterval.start, info.dataInterval.end],
      runAfter: info.runAfter,
      backfill,
    },
    dag,
  );
}

function reprocessRun(
  round: Round,
  run: number,
  { reprocess }: BackfillRequested,
  backfill: NonNullable<RunRecord["backfill"]>,
): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const isWanted =
    record.state === "failed" ? reprocess !== "none" : record.state === "success" && reprocess === "completed";
  if (!isWanted) return;
  record.runType = "backfill";
  record.backfill = backfill;
  clearInstances(round, run, new Set(record.instances.state.keys()));
}
