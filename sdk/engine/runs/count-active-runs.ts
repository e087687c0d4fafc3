import type { EngineData } from "../state/engine-state.ts";
import type { RunRecord } from "../state/run-record.ts";

/** How many runs of a DAG are queued or running. */
export function countActiveRuns(
  data: EngineData,
  dag: number,
  counts: (record: RunRecord) => boolean = () => true,
): number {
  let count = 0;
  for (const run of data.activeRuns) {
    const record = data.runs[run] as RunRecord;
    if (record.dag === dag && counts(record)) count += 1;
  }
  return count;
}
