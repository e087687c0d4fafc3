import { readFileSync } from "node:fs";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import { airflowReleases } from "../../../scripts/airflow/versions.ts";

/** What a real Airflow decided, as `record_decisions.py` wrote it. */
export interface RecordedDecisions {
  readonly airflow: string;
  /** A digit for each count; see `readStand`. */
  readonly stands: readonly string[];
  /** By rule and map index, such as `one_failed -1`: a character for each stand. */
  readonly decisions: Readonly<Record<string, string>>;
}

/** Reads the decisions of the release that stands for a minor. */
export function readRecordedDecisions(minor: AirflowVersion): RecordedDecisions {
  const release = airflowReleases.find((candidate) => candidate.minor === minor);
  const file = new URL(`decisions-${release?.version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}
