import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ensureAirflowEnvironment } from "./airflow-environment.ts";
import { assertPortIsFree, findFreePorts } from "./free-ports.ts";
import { lastLines } from "./run-command.ts";
import { serverEnvironment } from "./server-environment.ts";
import { homeDirectory, prepareHome, type ServerHome } from "./server-home.ts";
import { endServerProcesses, listServerProcesses } from "./server-processes.ts";
import { removeAbandonedHomes, temporaryHome } from "./temporary-homes.ts";

/** What to start. */
export interface StartAirflowOptions {
  readonly version: string;
  /** Name of the home, kept for the next start. Without one the server gets a new home, kept until another server is started. */
  readonly home?: string;
  /** Where it looks for DAGs. @defaultValue `dags` in its home */
  readonly dagsFolder?: string;
  /** @defaultValue a free port */
  readonly port?: number;
  /** More environment variables, such as `AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION`. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A standalone Airflow that answers. */
export interface RunningAirflow {
  readonly version: string;
  /** Without a slash at the end. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly passwordFile: string;
  readonly dagsFolder: string;
  /** Its `AIRFLOW_HOME`. */
  readonly home: string;
  readonly logFile: string;
  /** Process that ends the server when it gets SIGTERM. */
  readonly supervisorPid: number;
  /** Ends it with all of its processes; a second call does nothing more. */
  stop(): Promise<void>;
}

/** Starts a standalone Airflow that ends with this process, however this process ends. Returns when all of its parts are healthy. */
export async function startAirflow(options: StartAirflowOptions): Promise<RunningAirflow> {
  return await start(options, "pipe");
}

/** Starts a standalone Airflow that goes on when this process has ended: until its supervisor gets SIGTERM. */
export async function startDetachedAirflow(
  options: StartAirflowOptions & { readonly home: string },
): Promise<RunningAirflow> {
  return await start(options, "ignore");
}

const startSeconds = 180;
const graceSeconds = 5;

async function start(options: StartAirflowOptions, input: "pipe" | "ignore"): Promise<RunningAirflow> {
  const airflow = await ensureAirflowEnvironment(options.version);
  await removeAbandonedHomes(options.version);
  const directory =
    options.home === undefined ? temporaryHome(options.version) : homeDirectory(options.version, options.home);
  const home = await prepareHome(airflow, directory);
  const [freePort = 0, workerLogPort = 0, triggerLogPort = 0] = await findFreePorts(3);
  if (options.port !== undefined) await assertPortIsFree(options.port);
  const port = options.port ?? freePort;
  const dagsFolder = options.dagsFolder ?? join(directory, "dags");
  await mkdir(dagsFolder, { recursive: true });
  const settings = { ...home, home: directory, dagsFolder, port, workerLogPort, triggerLogPort };
  const logFile = join(directory, "standalone.log");
  await rm(logFile, { force: true });
  const supervisor = spawn(
    process.execPath,
    [
      fileURLToPath(new URL("supervise.ts", import.meta.url)),
      directory,
      logFile,
      String(graceSeconds),
      join(airflow.bin, "airflow"),
      "standalone",
    ],
    {
      detached: true,
      stdio: [input, "ignore", "ignore"],
      env: { ...serverEnvironment(airflow, settings), ...options.environment },
    },
  );
  const running = describe(options, home, supervisor, { port, dagsFolder, logFile });
  try {
    await untilHealthy(running, supervisor);
  } catch (error) {
    await running.stop();
    throw error;
  }
  if (input === "ignore") supervisor.unref();
  return running;
}

function describe(
  options: StartAirflowOptions,
  home: ServerHome,
  supervisor: ChildProcess,
  places: { readonly port: number; readonly dagsFolder: string; readonly logFile: string },
): RunningAirflow {
  let stopping: Promise<void> | undefined;
  const { directory, ...user } = home;
  return {
    version: options.version,
    url: `http://127.0.0.1:${places.port}`,
    username: user.username,
    password: user.password,
    passwordFile: user.passwordFile,
    dagsFolder: places.dagsFolder,
    home: directory,
    logFile: places.logFile,
    supervisorPid: supervisor.pid ?? 0,
    stop() {
      stopping ??= stopSupervised(supervisor, directory);
      return stopping;
    },
  };
}

async function stopSupervised(supervisor: ChildProcess, directory: string): Promise<void> {
  supervisor.kill("SIGTERM");
  const deadline = performance.now() + 20_000;
  while (isAlive(supervisor) && performance.now() < deadline) await delay(20);
  // Nothing is left to do here unless the supervisor itself was killed.
  if (listServerProcesses(directory).length > 0) await endServerProcesses(directory, 0);
}

async function untilHealthy(running: RunningAirflow, supervisor: ChildProcess): Promise<void> {
  const deadline = performance.now() + startSeconds * 1000;
  for (;;) {
    if (await isHealthy(running.url)) return;
    if (!isAlive(supervisor)) throw await notHealthy(running, "ended while it was starting");
    if (performance.now() > deadline) throw await notHealthy(running, `was not healthy within ${startSeconds} s`);
    await delay(200);
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Whether the server answers and says that its database, scheduler, DAG processor and triggerer are all well. */
export async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/v2/monitor/health`, { signal: AbortSignal.timeout(5_000) });
    if (!response.ok) return false;
    const health = (await response.json()) as Record<string, { readonly status?: string | null }>;
    const parts = ["metadatabase", "scheduler", "dag_processor", "triggerer"];
    return parts.every((part) => health[part]?.status === "healthy");
  } catch {
    return false;
  }
}

async function notHealthy(running: RunningAirflow, what: string): Promise<Error> {
  const log = await readFile(running.logFile, "utf8").catch(() => "");
  return new Error(`${lastLines(log, 40)}\nAirflow ${running.version} ${what}. Its log is ${running.logFile}.`);
}
