import { mkdirSync } from "node:fs";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { JetwayError } from "../../errors/index.ts";
import { damagedHistory, newerHistory, onHistory } from "./history-errors.ts";
import { HistoryReader } from "./history-reader.ts";
import { historyApplicationId, historyTables, historyVersion } from "./history-schema.ts";
import { HistoryWriter } from "./history-writer.ts";
import { loadSqlite } from "./load-sqlite.ts";
import type { RunHistory } from "./run-history.ts";

/** SQLite's name of a database without a file. */
const inMemory = ":memory:";

/** How long another process may keep the file to itself, in milliseconds. */
const patience = 5000;

/**
 * Opens the history in a file; makes the file when there is none. What is written is on disk after each `save`, and a process that is killed leaves a
 * file that opens: SQLite in WAL mode.
 *
 * @throws JW4024 for a file that cannot be opened or written, JW4025 for one of a newer Jetway, JW4026 for one that is no history or is damaged.
 *
 * @example
 * const history = openHistory(".jetway/history.sqlite");
 * await runDag(flightDelays, { history });
 * history.close();
 */
export function openHistory(file: string): RunHistory {
  return createHistory(
    onHistory(file, () => openDatabase(file)),
    file,
  );
}

/** The history in a database that has its tables. */
export function createHistory(database: DatabaseSync, file: string): RunHistory {
  const writer = new HistoryWriter(database);
  const reader = new HistoryReader(database);
  let lock: DatabaseSync | undefined;
  return {
    save: (changes) => onHistory(file, () => writer.save(changes)),
    listRuns: (filter = {}) => onHistory(file, () => reader.listRuns(filter)),
    readRun: (dagId, runId) => onHistory(file, () => reader.readRun(dagId, runId)),
    readScheduler: () => onHistory(file, () => reader.readScheduler()),
    lock: () => {
      if (file !== inMemory) lock ??= lockFile(`${file}-scheduler`, file);
    },
    close: () => {
      lock?.close();
      onHistory(file, () => database.close());
    },
  };
}

/** Takes a lock that the system gives back when this process ends, however it ends: an open transaction on a database of its own. */
function lockFile(lockedFile: string, file: string): DatabaseSync {
  const { DatabaseSync: Database } = loadSqlite();
  const database = onHistory(file, () => new Database(lockedFile));
  try {
    database.exec("BEGIN EXCLUSIVE");
    return database;
  } catch (cause) {
    database.close();
    throw new JetwayError(`The schedules of ${file} are kept running by another process.`, {
      code: "JW4029",
      hint: "End that process, or give this one a history of its own.",
      cause,
    });
  }
}

function openDatabase(file: string): DatabaseSync {
  const { DatabaseSync: Database } = loadSqlite();
  if (file !== inMemory) mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const database = new Database(file, { timeout: patience });
  try {
    prepareDatabase(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareDatabase(database: DatabaseSync, file: string): void {
  const applicationId = pragma(database, "application_id");
  const version = pragma(database, "user_version");
  const isNew = applicationId === 0 && version === 0 && pragma(database, "schema_version") === 0;
  if (!isNew && applicationId !== historyApplicationId) throw damagedHistory(file);
  if (version > historyVersion) throw newerHistory(file, version);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
  if (!isNew) return;
  database.exec(`
    BEGIN IMMEDIATE;
    ${historyTables}
    PRAGMA application_id = ${historyApplicationId};
    PRAGMA user_version = ${historyVersion};
    COMMIT;
  `);
}

function pragma(database: DatabaseSync, name: "application_id" | "user_version" | "schema_version"): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
