import { mkdirSync } from "node:fs";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { damagedHistory, newerHistory, onHistory } from "./history-errors.ts";
import { HistoryReader } from "./history-reader.ts";
import { historyApplicationId, historyTables, historyVersion } from "./history-schema.ts";
import { HistoryWriter } from "./history-writer.ts";
import { loadSqlite } from "./load-sqlite.ts";
import type { RunHistory } from "./run-history.ts";

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
  return {
    save: (changes) => onHistory(file, () => writer.save(changes)),
    listRuns: (filter = {}) => onHistory(file, () => reader.listRuns(filter)),
    readRun: (dagId, runId) => onHistory(file, () => reader.readRun(dagId, runId)),
    readScheduler: () => onHistory(file, () => reader.readScheduler()),
    close: () => onHistory(file, () => database.close()),
  };
}

function openDatabase(file: string): DatabaseSync {
  const { DatabaseSync: Database } = loadSqlite();
  if (file !== ":memory:") mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
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
