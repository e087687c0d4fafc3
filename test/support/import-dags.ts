import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureAirflowEnvironment } from "../../scripts/airflow/airflow-environment.ts";
import { runCommand } from "../../scripts/airflow/run-command.ts";
import { airflowProcessEnvironment } from "../../scripts/airflow/server-environment.ts";
import { temporaryHome } from "../../scripts/airflow/temporary-homes.ts";

/** What an Airflow found in a directory. */
export interface ImportReport {
  readonly directory: string;
  /** File to traceback. */
  readonly importErrors: Readonly<Record<string, string>>;
  /** Everything that Python warned of while the files were parsed and their DAGs serialized. */
  readonly warnings: readonly string[];
  readonly dags: readonly ImportedDag[];
}

/** A DAG as Airflow understood it. */
export interface ImportedDag {
  readonly dagId: string;
  /** Relative to the directory. */
  readonly file: string;
  /** Task id to the name of the operator's class. */
  readonly tasks: Readonly<Record<string, string>>;
  readonly edges: readonly (readonly [from: string, to: string])[];
  /** Name of the timetable's class. */
  readonly timetable: string;
  /** By which Airflow tells whether a DAG has changed. */
  readonly hash: string;
}

/** Has a real Airflow parse and serialize the DAGs of directories, in one Python process and without a server or a database. */
export async function importDags(
  version: string,
  directories: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly ImportReport[]> {
  const airflow = await ensureAirflowEnvironment(version);
  const home = temporaryHome(version);
  await mkdir(home, { recursive: true });
  try {
    const report = join(home, "report.json");
    const script = fileURLToPath(new URL("import_dags.py", import.meta.url));
    const result = await runCommand(airflow.python, [script, report, ...directories], {
      environment: {
        ...airflowProcessEnvironment(airflow, home),
        // It is part of a DAG's hash.
        AIRFLOW__CORE__DAGS_FOLDER: "/dags",
        ...environment,
      },
    });
    if (result.exitCode !== 0) throw new Error(`${result.output}\nAirflow ${version} could not read the directories.`);
    return JSON.parse(await readFile(report, "utf8")) as ImportReport[];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
