import type { DagDetails, DagTask } from "./dag-details.ts";
import type { DagDetailsResponse, DagResponse, TaskResponse } from "./generated/types.gen.ts";
import { parseMoment } from "./parse-moment.ts";

/** A DAG in our words. */
export function dagDetailsOf(response: DagResponse | DagDetailsResponse): DagDetails {
  return {
    dagId: response.dag_id,
    isPaused: response.is_paused,
    isStale: response.is_stale,
    description: response.description,
    tags: response.tags.map(({ name }) => name),
    owners: response.owners,
    bundleName: response.bundle_name,
    bundleVersion: response.bundle_version,
    relativeFile: response.relative_fileloc,
    lastParsedAt: parseMoment(response.last_parsed_time),
    hasImportErrors: response.has_import_errors,
    schedule: response.timetable_summary,
    nextLogicalDate: parseMoment(response.next_dagrun_logical_date),
    nextRunAfter: parseMoment(response.next_dagrun_run_after),
  };
}

/** A task of a DAG in our words. */
export function dagTaskOf(response: TaskResponse): DagTask {
  return {
    taskId: response.task_id ?? "",
    operator: response.operator_name,
    downstreamTaskIds: response.downstream_task_ids ?? [],
    triggerRule: response.trigger_rule,
    retries: response.retries ?? 0,
    pool: response.pool,
    queue: response.queue,
    owner: response.owner,
    docMd: response.doc_md,
    isMapped: response.is_mapped ?? false,
  };
}
