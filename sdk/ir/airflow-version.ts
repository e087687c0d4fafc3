/** The Airflow minors that Jetway compiles for, oldest first. */
export const airflowVersions = ["3.0", "3.1", "3.2", "3.3", "3.4"] as const;

/** An Airflow minor, such as `"3.4"`. */
export type AirflowVersion = (typeof airflowVersions)[number];

/** Whether a version is `minimum` or newer. */
export function isAtLeast(version: AirflowVersion, minimum: AirflowVersion): boolean {
  return airflowVersions.indexOf(version) >= airflowVersions.indexOf(minimum);
}
