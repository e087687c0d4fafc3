import type { Microseconds } from "../../time/microseconds.ts";
import { takeAway } from "../attempts/take-away.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { RunRecord } from "../state/run-record.ts";
import { firstFinished, stateCode } from "../state/state-code.ts";
import { changeRunState } from "./change-run-state.ts";

/** Fails every run that has taken longer than `dagrun_timeout`; what is unfinished of it is skipped. Airflow: `SchedulerJobRunner._schedule_dag_run`. */
export function timeOutRuns(round: Round): void {
  for (const run of [...round.engine.data.activeRuns]) {
    if (!isTooLong(round.engine, round.engine.data.runs[run] as RunRecord, round.at)) continue;
    changeRunState(round, run, "failed", "dagrun_timeout");
    skipUnfinished(round, run);
  }
}

function isTooLong({ dags, data }: EngineState, record: RunRecord, at: Microseconds): boolean {
  const { dagrunTimeout } = (dags[record.dag] as PreparedDag).plan;
  if (dagrunTimeout === null || record.state !== "running" || record.startedAt === null) return false;
  return record.startedAt < at - dagrunTimeout && data.scheduler.dags[record.dag]?.paused !== true;
}

function skipUnfinished(round: Round, run: number): void {
  const { state } = (round.engine.data.runs[run] as RunRecord).instances;
  for (const [instance, code] of state.entries()) {
    if (code >= firstFinished) continue;
    if (code === stateCode.none && !round.engine.release.timeoutSkipsUntouched) continue;
    takeAway(round, run, instance, stateCode.skipped, "dagrun_timeout");
  }
}
