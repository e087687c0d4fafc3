/** A directory of an Airflow DAG bundle that the machine can write to. */
export interface DirectoryDestination {
  readonly kind: "directory";
  /** Absolute, or relative to the project's root. */
  readonly path: string;
}

/**
 * Deploys by writing into a directory: the DAGs folder of an Airflow, a folder below it, or a mounted share.
 *
 * @example
 * bundle: directory("/opt/airflow/dags")
 */
export function directory(path: string): DirectoryDestination {
  return { kind: "directory", path };
}
