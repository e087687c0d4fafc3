import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A recorded case about which the engine is known to say something else than Airflow. */
export interface KnownGap {
  readonly airflow: string;
  /** Which case of the recording, counted from 0. */
  readonly case: number;
  /** Why it is left so. */
  readonly reason: string;
}

/** All gaps that are known: `known-gaps.json`. */
export async function readKnownGaps(): Promise<readonly KnownGap[]> {
  const file = fileURLToPath(new URL("../known-gaps.json", import.meta.url));
  return JSON.parse(await readFile(file, "utf8"));
}
