import { readFileSync } from "node:fs";
import type { AirflowVersion } from "#sdk/ir/index.ts";

/** What a real Airflow decided, as `record_decisions.py` wrote it. */
export interface RecordedDecisions {
  readonly airflow: string;
  /** A digit for each count; see `readStand`. */
  readonly stands: readonly string[];
  /** By rule and map index, such as `one_failed -1`: a character for each stand. */
  readonly decisions: Readonly<Record<string, string>>;
}

/** The releases whose decisions are recorded, by the minor that the engine is told. */
export const recordedReleases: Readonly<Record<AirflowVersion, string>> = {
  "3.0": "3.0.6",
  "3.1": "3.1.8",
  "3.2": "3.2.2",
  "3.3": "3.3.2",
  "3.4": "3.4.0b2",
};

/** Reads the decisions of a minor. */
export function readRecordedDecisions(version: AirflowVersion): RecordedDecisions {
  const file = new URL(`decisions-${recordedReleases[version]}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}
