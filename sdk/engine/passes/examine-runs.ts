import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";
import { examineRun } from "./examine-run.ts";

/**
 * One pass over all running runs in which something is to be looked at, in the order in which they were made. Which these are is decided first: a DAG that is paused
 * by the failure of one of its runs has the others looked at once more.
 */
export function examineRuns(round: Round): void {
  const { data } = round.engine;
  const due = data.activeRuns.filter((run) => {
    const record = data.runs[run] as RunRecord;
    return record.state === "running" && (record.due || record.dirty.length > 0) && !isLeftAlone(round, record);
  });
  for (const run of due) {
    (data.runs[run] as RunRecord).due = false;
    examineRun(round, run);
  }
}

/** The scheduler leaves a run alone whose logical date is still to come, and those of a DAG that is paused. */
function isLeftAlone({ engine, at }: Round, { dag, logicalDate }: RunRecord): boolean {
  if (engine.competition === null) return false;
  return (logicalDate !== null && logicalDate > at) || engine.data.scheduler.dags[dag]?.paused === true;
}
