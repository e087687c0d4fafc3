import { randomBytes } from "node:crypto";
import { access, copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { AirflowEnvironment } from "./airflow-environment.ts";
import { airflowDirectory } from "./airflow-paths.ts";
import { lastLines, runCommand } from "./run-command.ts";
import { airflowProcessEnvironment } from "./server-environment.ts";
import { withLock } from "./with-lock.ts";

/** The directory of a server: its database, logs, passwords and, unless it is told another one, its DAGs. */
export interface ServerHome {
  readonly directory: string;
  readonly username: string;
  readonly password: string;
  /** Holds the password and nothing else; readable by its owner alone. */
  readonly passwordFile: string;
  /** The same for Airflow: JSON, user name to password. */
  readonly passwordsFile: string;
}

/** Directory of the home of that name. */
export function homeDirectory(version: string, name: string): string {
  return join(airflowDirectory, version, "homes", name);
}

/** Makes a home ready to start in; what is already there, such as the database of an earlier start, stays. */
export async function prepareHome(airflow: AirflowEnvironment, directory: string): Promise<ServerHome> {
  // Its database and logs are nobody else's business either.
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await prepareDatabase(airflow, directory);
  const passwordFile = join(directory, "password");
  const passwordsFile = join(directory, "passwords.json");
  const username = "admin";
  const password = (await readIfPresent(passwordFile)) ?? randomBytes(18).toString("base64url");
  await writeFile(passwordFile, password, { mode: 0o600 });
  await writeFile(passwordsFile, JSON.stringify({ [username]: password }), { mode: 0o600 });
  return { directory, username, password, passwordFile, passwordsFile };
}

/** Gives a home Airflow's tables; they are made once for each environment and copied from then on, which saves most of the time to start. */
export async function prepareDatabase(airflow: AirflowEnvironment, directory: string): Promise<void> {
  const database = join(directory, "airflow.db");
  if (await exists(database)) return;
  const template = join(dirname(airflow.bin), "jetway-migrated.db");
  await withLock(join(dirname(dirname(airflow.bin)), "migrate.lock"), async () => {
    if (!(await exists(template))) await migrate(airflow, template);
  });
  await copyFile(template, `${database}.part`);
  await rename(`${database}.part`, database);
}

async function migrate(airflow: AirflowEnvironment, template: string): Promise<void> {
  const home = `${template}.home`;
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const environment = airflowProcessEnvironment(airflow, home);
  const result = await runCommand(join(airflow.bin, "airflow"), ["db", "migrate"], { environment });
  if (result.exitCode !== 0) {
    throw new Error(`${lastLines(result.output, 20)}\nAirflow ${airflow.version} could not make its database.`);
  }
  const database = new DatabaseSync(join(home, "airflow.db"));
  // One whole file, whatever was still in the write-ahead log.
  database.prepare("VACUUM INTO ?").run(`${template}.part`);
  database.close();
  await rename(`${template}.part`, template);
  await rm(home, { recursive: true });
}

async function readIfPresent(file: string): Promise<string | undefined> {
  return (await exists(file)) ? await readFile(file, "utf8") : undefined;
}

async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
