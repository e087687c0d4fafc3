import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";
import { examineRun } from "./examine-run.ts";

/** One pass over all running runs in which something is to be looked at, in the order in which they were made. */
export function examineRuns(round: Round): void {
  const { data } = round.engine;
  for (const run of data.activeRuns) {
    const record = data.runs[run] as RunRecord;
    if (record.state === "running" && record.dirty.length > 0) examineRun(round, run);
  }
}
