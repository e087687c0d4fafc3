import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { airflowDirectory } from "./airflow-paths.ts";
import { homeDirectory } from "./server-home.ts";
import { endServerProcesses, listServerProcesses } from "./server-processes.ts";
import { type RunningAirflow, startDetachedAirflow } from "./standalone.ts";
import { airflowReleases } from "./versions.ts";

/** The one server that a developer has running beside their work: what its state file holds. */
export interface DeveloperServer {
  readonly version: string;
  readonly url: string;
  readonly username: string;
  /** Holds the password and nothing else. */
  readonly passwordFile: string;
  readonly dagsFolder: string;
  readonly home: string;
  readonly logFile: string;
  /** The process that ends the server when it gets SIGTERM. */
  readonly pid: number;
}

/** What can be chosen for it. */
export interface DeveloperServerOptions {
  readonly version: string;
  readonly port?: number;
  readonly dagsFolder?: string;
}

const homeName = "developer";
const stateFile = join(airflowDirectory, "server.json");

/** Starts the developer's server; it goes on until `stopDeveloperServer`. */
export async function startDeveloperServer(options: DeveloperServerOptions): Promise<DeveloperServer> {
  // What a start that was broken off may have left.
  await stopDeveloperServer();
  const running = await startDetachedAirflow({ ...options, home: homeName });
  const server = stateOf(running);
  await mkdir(dirname(stateFile), { recursive: true });
  await writeFile(stateFile, `${JSON.stringify(server, null, 2)}\n`, { mode: 0o600 });
  return server;
}

/** The developer's server, or undefined when none is running. */
export async function tryFindDeveloperServer(): Promise<DeveloperServer | undefined> {
  const server = await readState();
  return server !== undefined && listServerProcesses(server.home).length > 0 ? server : undefined;
}

/** Ends the developer's server, of whatever version; returns whether there was one. */
export async function stopDeveloperServer(): Promise<boolean> {
  let wasRunning = false;
  for (const { version } of airflowReleases) {
    const home = homeDirectory(version, homeName);
    if (listServerProcesses(home).length === 0) continue;
    wasRunning = true;
    await endServerProcesses(home, 8);
  }
  await rm(stateFile, { force: true });
  return wasRunning;
}

async function readState(): Promise<DeveloperServer | undefined> {
  try {
    return JSON.parse(await readFile(stateFile, "utf8")) as DeveloperServer;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new Error(`${stateFile} cannot be read; delete it and run \`npm run airflow:up\` again.`, { cause: error });
  }
}

function stateOf(running: RunningAirflow): DeveloperServer {
  const { version, url, username, passwordFile, dagsFolder, home, logFile, supervisorPid } = running;
  return { version, url, username, passwordFile, dagsFolder, home, logFile, pid: supervisorPid };
}
