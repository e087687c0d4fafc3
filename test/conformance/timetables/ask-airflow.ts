import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "#sdk/ir/index.ts";
import { ensureAirflowEnvironment } from "../../../scripts/airflow/airflow-environment.ts";
import { airflowProcessEnvironment } from "../../../scripts/airflow/server-environment.ts";

/** What the timetables of an installed Airflow answer to cases, in one process. */
export async function askAirflow(version: string, cases: readonly JsonObject[]): Promise<readonly JsonObject[]> {
  const environment = await ensureAirflowEnvironment(version);
  const home = mkdtempSync(join(tmpdir(), "jetway-timetables-"));
  try {
    const output = execFileSync(environment.python, [join(import.meta.dirname, "oracle.py")], {
      input: cases.map((one) => JSON.stringify(one)).join("\n"),
      env: airflowProcessEnvironment(environment, home),
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    return output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as JsonObject);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
