/** Marks a file as a history of Jetway (`PRAGMA application_id`): "jtwy". */
export const historyApplicationId = 0x6a747779;

/** Version of the tables; raised when a reader of the old ones would misread the new ones. */
export const historyVersion = 1;

/** The tables of a history. Moments are whole microseconds since 1970, values JSON in the encoding of the codec. */
export const historyTables = `
  CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    dag_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    run_type TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    logical_date INTEGER,
    data_interval_start INTEGER,
    data_interval_end INTEGER,
    run_after INTEGER NOT NULL,
    params TEXT NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    UNIQUE (dag_id, run_id)
  ) STRICT;
  CREATE TABLE task_instance (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    task_id TEXT NOT NULL,
    map_index INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT,
    state TEXT NOT NULL,
    try_number INTEGER NOT NULL,
    PRIMARY KEY (run, task_id, map_index)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE attempt (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    task_id TEXT NOT NULL,
    map_index INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    state TEXT NOT NULL,
    error TEXT,
    PRIMARY KEY (run, task_id, map_index, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE log_line (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    task_id TEXT NOT NULL,
    map_index INTEGER NOT NULL,
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    at INTEGER NOT NULL,
    level TEXT NOT NULL,
    message TEXT NOT NULL,
    fields TEXT NOT NULL,
    PRIMARY KEY (run, task_id, map_index, position, line)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE xcom (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    task_id TEXT NOT NULL,
    map_index INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run, task_id, map_index, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE engine_step (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    events TEXT NOT NULL
  ) STRICT;
  CREATE TABLE scheduler (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    setup TEXT NOT NULL
  ) STRICT;
`;
