import type { DagRunState, FinishedDagRunState } from "./states.ts";

/** A DAG run as the server describes it. */
export interface DagRun {
  readonly dagId: string;
  readonly runId: string;
  readonly state: DagRunState;
  /** `manual`, `scheduled`, `backfill`, `asset_triggered`, … */
  readonly runType: string;
  readonly logicalDate: Date | null;
  readonly runAfter: Date;
  readonly dataInterval: { readonly start: Date; readonly end: Date } | null;
  readonly queuedAt: Date | null;
  readonly startDate: Date | null;
  readonly endDate: Date | null;
  /** The run's params as they were given (`conf`). */
  readonly params: Readonly<Record<string, unknown>>;
  readonly note: string | null;
}

/** A DAG run that has ended. */
export interface FinishedDagRun extends DagRun {
  readonly state: FinishedDagRunState;
}

/** Which runs `runs()` yields and in which order. */
export interface DagRunFilter {
  readonly state?: DagRunState | readonly DagRunState[] | undefined;
  readonly runAfterFrom?: Date | undefined;
  readonly runAfterTo?: Date | undefined;
  /** An Airflow field name, with `-` in front for descending order. @defaultValue `-run_after`, newest first */
  readonly orderBy?: string | undefined;
  /** How many to yield at most. @defaultValue all */
  readonly limit?: number | undefined;
}
