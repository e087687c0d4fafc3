/** An Airflow release that the project is tested against. */
export interface AirflowRelease {
  /** As `apache-airflow` is called on the package index. */
  readonly version: string;
  /** The minor that it stands for. */
  readonly minor: string;
  /** Oldest Python that it runs on. */
  readonly oldestPython: PythonMinor;
  /** First Python that it does not run on. */
  readonly firstUnsupportedPython: PythonMinor;
  /** What is asked for by name; everything else in `requirements/<version>.txt` follows from it. */
  readonly requirements: readonly string[];
  /**
   * Packages uploaded after this day are not considered when the requirements are resolved: 3.0.6 and 3.2.2 leave their dependencies open at
   * the top, and with later ones their API answers 422 (fastapi 0.118) or fails (fastapi 0.137, svcs 26).
   */
  readonly resolvedAt: string;
}

/** Major and minor, such as `[3, 12]`. */
export type PythonMinor = readonly [major: number, minor: number];

const pytest = "pytest==8.4.1";

/** One release of each minor that Jetway compiles for, oldest first. */
export const airflowReleases: readonly AirflowRelease[] = [
  {
    version: "3.0.6",
    minor: "3.0",
    oldestPython: [3, 10],
    firstUnsupportedPython: [3, 13],
    requirements: ["apache-airflow==3.0.6", pytest],
    resolvedAt: "2025-09-01",
  },
  {
    version: "3.1.8",
    minor: "3.1",
    oldestPython: [3, 10],
    firstUnsupportedPython: [3, 14],
    requirements: ["apache-airflow==3.1.8", pytest],
    resolvedAt: "2026-03-20",
  },
  {
    version: "3.2.2",
    minor: "3.2",
    oldestPython: [3, 10],
    firstUnsupportedPython: [3, 15],
    requirements: ["apache-airflow==3.2.2", pytest],
    resolvedAt: "2026-06-10",
  },
  {
    version: "3.3.2",
    minor: "3.3",
    oldestPython: [3, 10],
    firstUnsupportedPython: [3, 15],
    requirements: ["apache-airflow==3.3.2", pytest],
    resolvedAt: "2026-11-20",
  },
  {
    version: "3.4.0b2",
    minor: "3.4",
    oldestPython: [3, 11],
    firstUnsupportedPython: [3, 15],
    // Named one by one, so that only Airflow itself may be a pre-release.
    requirements: [
      "apache-airflow==3.4.0b2",
      "apache-airflow-core==3.4.0b2",
      "apache-airflow-task-sdk==1.4.0b2",
      pytest,
    ],
    resolvedAt: "2026-11-20",
  },
];

/** The release of this version; throws, naming the known ones, when there is none. */
export function findAirflowRelease(version: string): AirflowRelease {
  const release = airflowReleases.find((candidate) => candidate.version === version);
  if (release !== undefined) return release;
  const known = airflowReleases.map((candidate) => candidate.version).join(", ");
  throw new Error(`The project has no Airflow "${version}" to install; it knows ${known}.`);
}
