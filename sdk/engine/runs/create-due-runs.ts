import { nextRun } from "../../timetable/next-run.ts";
import type { Timetable } from "../../timetable/timetable.ts";
import { TimetableError } from "../../timetable/timetable-error.ts";
import type { DataInterval, TimetableRun } from "../../timetable/timetable-question.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";
import type { DagMemory } from "../state/scheduler-data.ts";
import { setMoment } from "../state/set-timer.ts";
import { countActiveRuns } from "./count-active-runs.ts";
import { createRun } from "./create-run.ts";
import { createRunId } from "./create-run-id.ts";
import { findRunAt } from "./run-order.ts";

/** How soon a timetable that raised is asked again, in microseconds; Airflow does whenever it reads the DAG's file. */
const askAgainAfter = 3_600_000_000;

/**
 * Makes the runs that are due by their timetables, one for each DAG that has room. Airflow: `SchedulerJobRunner._create_dag_runs`. Where there was no room when a run
 * was due, the timetable is asked again, as Airflow does each time it reads the DAG's file: without catchup what was missed is left out.
 *
 * @param others - numbers of the DAGs that get a run by their assets this time
 */
export function createDueRuns(round: Round, others: readonly number[]): void {
  const { dags, data } = round.engine;
  for (const [dag, { plan }] of dags.entries()) {
    const memory = data.scheduler.dags[dag] as DagMemory;
    if (plan.timetable === null || memory.paused || others.includes(dag)) continue;
    if (memory.next !== null && "askAt" in memory.next && memory.next.askAt <= round.at) askTimetable(round, dag);
    if (!isDue(memory.next, round.at)) continue;
    if (countActiveRuns(data, dag, ({ runType }) => runType !== "backfill") >= plan.maxActiveRuns) continue;
    if (memory.next.runAfter < round.at) askTimetable(round, dag);
    if (!isDue(memory.next, round.at)) continue;
    createScheduledRun(round, dag, memory.next);
    askTimetable(round, dag);
  }
}

function isDue(next: DagMemory["next"], at: number): next is TimetableRun {
  return next !== null && "runAfter" in next && next.runAfter <= at;
}

function createScheduledRun(round: Round, dag: number, { runAfter, logicalDate, dataInterval }: TimetableRun): void {
  const { plan } = round.engine.dags[dag] as PreparedDag;
  const named = round.engine.release.scheduledRunsNamedByRunAfter ? runAfter : logicalDate;
  createRun(
    round,
    {
      dagId: plan.dagId,
      runId: createRunId(round.engine, dag, "scheduled", named),
      runType: "scheduled",
      logicalDate,
      dataInterval: [dataInterval.start, dataInterval.end],
      runAfter,
      backfill: null,
    },
    dag,
  );
}

/** Asks for the run after the last one that was made by the clock or a backfill. */
function askTimetable(round: Round, dag: number): void {
  const memory = round.engine.data.scheduler.dags[dag] as DagMemory;
  try {
    memory.next = findNextRun(round, dag);
    if (memory.next !== null && memory.next.runAfter > round.at) setMoment(round, memory.next.runAfter);
  } catch (error) {
    if (!(error instanceof TimetableError)) throw error;
    memory.next = { askAt: round.at + askAgainAfter };
    setMoment(round, memory.next.askAt);
  }
}

/** Dates that a run has already are passed over. */
function findNextRun(round: Round, dag: number): TimetableRun | null {
  const { engine } = round;
  const dates = engine.runsByDate[dag] as readonly number[];
  const record = (run: number) => engine.data.runs[run] as RunRecord;
  let last = dates.findLast((run) => record(run).runType === "scheduled" || record(run).runType === "backfill");
  for (;;) {
    const next = askAfter(round, dag, last === undefined ? null : intervalOf(record(last)));
    const taken = next === null ? undefined : findRunAt(engine, dag, next.logicalDate);
    if (next === null || taken === undefined || taken === last) return taken === undefined ? next : null;
    last = taken;
  }
}

function intervalOf({ dataInterval, logicalDate }: RunRecord): DataInterval {
  const [start, end] = dataInterval ?? [logicalDate as number, logicalDate as number];
  return { start, end };
}

function askAfter({ engine, at }: Round, dag: number, lastInterval: DataInterval | null): TimetableRun | null {
  const { timetable, startDate, endDate, catchup } = (engine.dags[dag] as PreparedDag).plan;
  const restriction = { earliest: startDate, latest: endDate, catchup };
  return nextRun(timetable as Timetable, { lastInterval, restriction, now: at, target: engine.configuration.target });
}
