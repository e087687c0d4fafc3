import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";
import { examineRun } from "./examine-run.ts";

/** One pass over all running runs in which something is to be looked at, in the order in which they were made. */
export function examineRuns(round: Round): void {
  const { data } = round.engine;
  for (const run of data.activeRuns) {
    const record = data.runs[run] as RunRecord;
    if (record.state !== "running" || isTooEarly(round, record)) continue;
    if (!record.due && record.dirty.length === 0) continue;
    record.due = false;
    examineRun(round, run);
  }
}

/** The scheduler leaves a run alone whose logical date is still to come. */
function isTooEarly({ engine, at }: Round, { logicalDate }: RunRecord): boolean {
  return engine.competition !== null && logicalDate !== null && logicalDate > at;
}
