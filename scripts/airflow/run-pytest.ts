// Runs the Python tests on the oldest and the newest Airflow: `npm run python [-- pytest parameters…]`.
import { spawn } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type AirflowEnvironment, ensureAirflowEnvironment } from "./airflow-environment.ts";
import { repositoryRoot } from "./airflow-paths.ts";
import { airflowProcessEnvironment } from "./server-environment.ts";
import { prepareDatabase } from "./server-home.ts";
import { temporaryHome } from "./temporary-homes.ts";
import { airflowReleases } from "./versions.ts";

const testFolders = ["test/python", "test/conformance/oracle_tests"];

async function runPytest(airflow: AirflowEnvironment, parameters: readonly string[]): Promise<number> {
  const home = temporaryHome(airflow.version);
  await mkdir(home, { recursive: true });
  try {
    await prepareDatabase(airflow, home);
    return await new Promise<number>((resolve, reject) => {
      // Not by path: `compiler/airflow` would be imported in the place of Airflow.
      const always = ["-m", "pytest", "--import-mode=importlib", "-p", "no:cacheprovider", "--quiet"];
      const child = spawn(airflow.python, [...always, ...parameters], {
        cwd: repositoryRoot,
        stdio: "inherit",
        env: airflowProcessEnvironment(airflow, home),
      });
      child.once("error", reject);
      child.once("exit", (exitCode) => resolve(exitCode ?? 1));
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const reports = process.argv.find((parameter) => parameter.startsWith("--reports="))?.slice("--reports=".length);
const given = process.argv.slice(2).filter((parameter) => !parameter.startsWith("--reports="));
const namesFile = given.some((parameter) => !parameter.startsWith("-"));
for (const release of [airflowReleases.at(0), airflowReleases.at(-1)]) {
  const airflow = await ensureAirflowEnvironment(release?.version ?? "");
  console.log(`Python tests on Airflow ${airflow.version}`);
  const report = reports === undefined ? [] : [`--junit-xml=${join(reports, `${airflow.version}.xml`)}`];
  const exitCode = await runPytest(airflow, [...given, ...report, ...(namesFile ? [] : testFolders)]);
  if (exitCode !== 0) process.exitCode = 1;
}
