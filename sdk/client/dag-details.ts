/** A DAG as the server describes it. */
export interface DagDetails {
  readonly dagId: string;
  readonly isPaused: boolean;
  /** Whether the file that defined it is gone from its bundle. */
  readonly isStale: boolean;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly owners: readonly string[];
  readonly bundleName: string | null;
  readonly bundleVersion: string | null;
  /** The file, relative to the root of its bundle. */
  readonly relativeFile: string | null;
  readonly lastParsedAt: Date | null;
  readonly hasImportErrors: boolean;
  /** The schedule as Airflow sums it up, such as a cron expression; null for none. */
  readonly schedule: string | null;
  readonly nextLogicalDate: Date | null;
  readonly nextRunAfter: Date | null;
}

/** A task of a DAG as the server describes it. */
export interface DagTask {
  readonly taskId: string;
  readonly operator: string | null;
  readonly downstreamTaskIds: readonly string[];
  readonly triggerRule: string | null;
  readonly retries: number;
  readonly pool: string | null;
  readonly queue: string | null;
  readonly owner: string | null;
  readonly docMd: string | null;
  readonly isMapped: boolean;
}
