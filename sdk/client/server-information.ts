/** What a server says of itself. */
export interface ServerVersion {
  /** As the server writes it: `3.4.0b2`. */
  readonly version: string;
  readonly major: number;
  readonly minor: number;
}

/** Health of a part of Airflow; null when the server runs without it. */
export type ComponentHealth = "healthy" | "unhealthy" | (string & {}) | null;

/** Health of the parts of an Airflow. */
export interface ServerHealth {
  readonly metadatabase: ComponentHealth;
  readonly scheduler: ComponentHealth;
  readonly triggerer: ComponentHealth;
  readonly dagProcessor: ComponentHealth;
}

/** A file that Airflow could not import. */
export interface ImportError {
  /** As the server writes it: relative to the bundle where it says so, else absolute. */
  readonly file: string;
  readonly bundleName: string | null;
  readonly stackTrace: string;
  readonly timestamp: Date;
}

/** Which import errors to list. */
export interface ImportErrorFilter {
  readonly bundle?: string | undefined;
  /** Only files whose path ends so. */
  readonly fileEndsWith?: string | undefined;
}

/** A DAG bundle of a server (Airflow 3.4 and later). */
export interface DagBundle {
  readonly name: string;
  readonly active: boolean;
  readonly version: string | null;
  readonly lastRefreshedAt: Date | null;
  readonly importErrorCount: number | null;
}
