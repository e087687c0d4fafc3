import { delimiter, dirname, join } from "node:path";
import type { AirflowEnvironment } from "./airflow-environment.ts";
import { repositoryRoot } from "./airflow-paths.ts";

/** What the environment variables of one server follow from. */
export interface ServerSettings {
  readonly home: string;
  readonly dagsFolder: string;
  readonly port: number;
  readonly workerLogPort: number;
  readonly triggerLogPort: number;
  readonly passwordsFile: string;
}

/**
 * Environment variables for any program of an Airflow installation: its own home, its own `bin` and this Node first on PATH, and none of the
 * Airflow and Python settings of the shell that we were started from.
 */
export function airflowProcessEnvironment(airflow: AirflowEnvironment, home: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    // PYTHONDONTWRITEBYTECODE too: without bytecode every process compiles Airflow anew, twice the time.
    ([name]) => !/^(AIRFLOW|_AIRFLOW|PYTHON|VIRTUAL_ENV$|FORCE_COLOR$|NODE_OPTIONS$|VITEST)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    PATH: [airflow.bin, dirname(process.execPath), process.env["PATH"]].join(delimiter),
    VIRTUAL_ENV: dirname(airflow.bin),
    PYTHONUNBUFFERED: "1",
    NO_COLOR: "1",
    AIRFLOW_HOME: home,
    AIRFLOW__CORE__LOAD_EXAMPLES: "False",
    AIRFLOW__USAGE_DATA_COLLECTION__ENABLED: "False",
  };
}

/** Settings of a small standalone server that notices changes within a second or two. */
export function serverEnvironment(airflow: AirflowEnvironment, settings: ServerSettings): NodeJS.ProcessEnv {
  const url = `http://127.0.0.1:${settings.port}`;
  return {
    ...airflowProcessEnvironment(airflow, settings.home),
    ...executorEnvironment(airflow),
    AIRFLOW__DATABASE__SQL_ALCHEMY_CONN: `sqlite:///${join(settings.home, "airflow.db")}`,
    AIRFLOW__CORE__DAGS_FOLDER: settings.dagsFolder,
    AIRFLOW__CORE__PARALLELISM: "4",
    AIRFLOW__CORE__EXECUTION_API_SERVER_URL: `${url}/execution/`,
    // Else a changed DAG is stored, and read again by the scheduler, only after 30 s and 10 s.
    AIRFLOW__CORE__MIN_SERIALIZED_DAG_UPDATE_INTERVAL: "0",
    AIRFLOW__CORE__MIN_SERIALIZED_DAG_FETCH_INTERVAL: "0",
    AIRFLOW__CORE__AUTH_MANAGER: "airflow.api_fastapi.auth.managers.simple.simple_auth_manager.SimpleAuthManager",
    AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS: "admin:admin",
    AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE: settings.passwordsFile,
    AIRFLOW__API__HOST: "127.0.0.1",
    AIRFLOW__API__PORT: String(settings.port),
    AIRFLOW__API__BASE_URL: url,
    AIRFLOW__API__WORKERS: "1",
    AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL: "1",
    AIRFLOW__DAG_PROCESSOR__BUNDLE_REFRESH_CHECK_INTERVAL: "1",
    // A file that has a new modification time is parsed at once; this is for one that changed while it was being parsed.
    AIRFLOW__DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL: "10",
    AIRFLOW__SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME: "0.5",
    AIRFLOW__WORKERS__MIN_HEARTBEAT_INTERVAL: "1",
    // Since 3.1; else 5 s, which the API server of a busy machine needs for its first answer alone.
    AIRFLOW__WORKERS__EXECUTION_API_TIMEOUT: "60",
    AIRFLOW__LOGGING__WORKER_LOG_SERVER_PORT: String(settings.workerLogPort),
    AIRFLOW__LOGGING__TRIGGER_LOG_SERVER_PORT: String(settings.triggerLogPort),
  };
}

/**
 * Airflow 3.0's own executor begins task instances that are not yet stored as queued, which on SQLite fails some of them
 * (docs/discoveries/local-executor-race-on-3.0.md).
 */
function executorEnvironment({ version }: AirflowEnvironment): NodeJS.ProcessEnv {
  if (!version.startsWith("3.0.")) return {};
  return {
    PYTHONPATH: join(repositoryRoot, "scripts/airflow/executor"),
    AIRFLOW__CORE__EXECUTOR: "committed_local_executor.CommittedLocalExecutor",
  };
}
