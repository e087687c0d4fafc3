import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Where everything about Airflow that is made on this machine lives: environments, homes of servers, logs. Ignored by git. */
export const airflowDirectory = join(repositoryRoot, ".jetway", "airflow");

/** The virtual environment of a version. */
export function environmentDirectory(version: string): string {
  return join(airflowDirectory, version, "venv");
}

/** The fully pinned requirements of a version, in pip's format. */
export function requirementsFile(version: string): string {
  return fileURLToPath(new URL(`requirements/${version}.txt`, import.meta.url));
}
