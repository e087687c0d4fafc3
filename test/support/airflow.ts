import type { TestProject } from "vitest/node";
import { type RunningAirflow, startAirflow } from "../../scripts/airflow/standalone.ts";

/** A real Airflow that runs while the tests of the project `airflow` run: `inject("airflow")` gives the oldest and the newest, in this order. */
export interface TestAirflow {
  readonly version: string;
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Where it looks for DAGs. Each test writes into a sub-folder of its own. */
  readonly dagsFolder: string;
  /** Its `AIRFLOW_HOME`. */
  readonly home: string;
  readonly logFile: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    readonly airflow: readonly TestAirflow[];
  }
}

const versions = ["3.0.6", "3.4.0b2"];

/** Starts the servers once for all files of the project; what it returns stops them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starts = await Promise.allSettled(versions.map((version) => startAirflow({ version })));
  const servers = starts.filter((start) => start.status === "fulfilled").map((start) => start.value);
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  const failure = starts.find((start) => start.status === "rejected");
  if (failure !== undefined) {
    await stop();
    throw failure.reason;
  }
  project.provide("airflow", servers.map(coordinatesOf));
  return stop;
}

function coordinatesOf(server: RunningAirflow): TestAirflow {
  const { version, url, username, password, dagsFolder, home, logFile } = server;
  return { version, url, username, password, dagsFolder, home, logFile };
}
