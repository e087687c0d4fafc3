/** The release of each Airflow minor whose interface description is kept under `openapi/`, oldest first. */
export const airflowReleases: Readonly<Record<string, string>> = {
  "3.0": "3.0.6",
  "3.1": "3.1.8",
  "3.2": "3.2.2",
  "3.3": "3.3.2",
  "3.4": "3.4.0b2",
};
