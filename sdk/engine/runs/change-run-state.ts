import type { RunStateChanged } from "../engine-command.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";
import type { RunState } from "../task-instance-state.ts";
import { pauseAfterFailures } from "./pause-after-failures.ts";

/** Gives a run another state: the only place where that happens. */
export function changeRunState(round: Round, run: number, to: RunState, reason?: RunStateChanged["reason"]): void {
  const { engine, at, phase, step } = round;
  const record = engine.data.runs[run] as RunRecord;
  const from = record.state;
  record.state = to;
  if (to === "running") record.startedAt = at;
  if (to === "success" || to === "failed") {
    record.endedAt = at;
    engine.data.activeRuns = engine.data.activeRuns.filter((active) => active !== run);
  }
  if (to === "queued") queueAgain(round, run, record);
  const { dagId } = (engine.dags[record.dag] as PreparedDag).plan;
  const change: RunStateChanged = { kind: "runStateChanged", phase, step, dagId, runId: record.runId, from, to };
  round.commands.push(reason === undefined ? change : { ...change, reason });
  if (to === "failed" && reason === undefined) pauseAfterFailures(round, record.dag);
}

/** A run that had ended was cleared. */
function queueAgain({ engine: { data }, at }: Round, run: number, record: RunRecord): void {
  record.queuedAt = at;
  record.startedAt = null;
  record.endedAt = null;
  data.activeRuns = [...data.activeRuns, run].toSorted((one, other) => one - other);
}
