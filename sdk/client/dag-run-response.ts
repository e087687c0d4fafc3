import type { DagRun } from "./dag-run.ts";
import type { DagRunResponse } from "./generated/types.gen.ts";
import { parseMoment } from "./parse-moment.ts";

/** A DAG run in our words. */
export function dagRunOf(response: DagRunResponse): DagRun {
  const start = parseMoment(response.data_interval_start);
  const end = parseMoment(response.data_interval_end);
  return {
    dagId: response.dag_id,
    runId: response.dag_run_id,
    state: response.state,
    runType: response.run_type,
    logicalDate: parseMoment(response.logical_date),
    runAfter: new Date(response.run_after),
    dataInterval: start === null || end === null ? null : { start, end },
    queuedAt: parseMoment(response.queued_at),
    startDate: parseMoment(response.start_date),
    endDate: parseMoment(response.end_date),
    params: response.conf ?? {},
    note: response.note,
  };
}
