import type { Microseconds } from "../../time/microseconds.ts";
import { pythonDatetimeText } from "../../time/python-datetime-text.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { RunRecord } from "../state/run-record.ts";
import type { WaitReason } from "./wait-reason.ts";

/** What keeps a whole run. */
export function explainRun(
  { dags, data, competition }: EngineState,
  run: number,
  at: Microseconds,
): readonly WaitReason[] {
  const { dag, state, runAfter, logicalDate } = data.runs[run] as RunRecord;
  const { plan } = dags[dag] as PreparedDag;
  const reasons: WaitReason[] = [];
  if (state === "success" || state === "failed") reasons.push({ rule: "run_ended", text: "its run has ended" });
  if (competition === null) return reasons;
  if (competition.isPaused(plan.dagId)) reasons.push({ rule: "dag_paused", text: `DAG ${plan.dagId} is paused` });
  if (state === "queued" && runAfter > at) {
    reasons.push({ rule: "run_not_due", text: `its run is not due before ${pythonDatetimeText(runAfter, "T")}` });
  } else if (state === "queued") {
    reasons.push({ rule: "max_active_runs", text: "its run is queued: as many runs as allowed are running" });
  }
  if (logicalDate !== null && logicalDate > at) {
    reasons.push({
      rule: "logical_date",
      text: `its run is for ${pythonDatetimeText(logicalDate, "T")}, which is to come`,
    });
  }
  return reasons;
}
