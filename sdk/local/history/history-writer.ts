import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { HistoryChanges, RunRow, TaskInstanceChange } from "./run-history.ts";

/** Writes to the tables of a history. */
export class HistoryWriter {
  readonly #database: DatabaseSync;
  readonly #statements: Readonly<Record<keyof typeof statements, StatementSync>>;
  /** Ids of runs by DAG id and run id. */
  readonly #ids = new Map<string, number>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    const prepared = Object.entries(statements).map(([name, sql]) => [name, database.prepare(sql)]);
    this.#statements = Object.fromEntries(prepared);
  }

  /** Writes changes in one transaction: all of them, or nothing when one cannot be written. */
  save({ runs, taskInstances, steps, setup }: HistoryChanges): void {
    if (runs.length + taskInstances.length + steps.length === 0 && setup === undefined) return;
    const { step, setup: saveSetup } = this.#statements;
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      for (const run of runs) this.#saveRun(run);
      for (const instance of taskInstances) this.#saveInstance(instance);
      if (setup !== undefined) saveSetup.run(JSON.stringify(setup));
      for (const { at, events } of steps) step.run(at, JSON.stringify(events));
      this.#database.exec("COMMIT");
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  #saveRun(run: RunRow): void {
    const { dataInterval } = run;
    this.#statements.run.run(
      run.dagId,
      run.runId,
      run.runType,
      run.state,
      run.reason,
      run.logicalDate,
      dataInterval?.[0] ?? null,
      dataInterval?.[1] ?? null,
      run.runAfter,
      JSON.stringify(run.params),
      run.startedAt,
      run.endedAt,
    );
  }

  #saveInstance(instance: TaskInstanceChange): void {
    const { instance: saveInstance, forgetPlaceholder, attempt, logLine, forgetXComs, xcom } = this.#statements;
    const { taskId, mapIndex, kind, label, state, tryNumber, tries, xcomTexts } = instance;
    const run = this.#idOf(instance.dagId, instance.runId);
    // The first instance of a mapped task takes the place of its placeholder.
    if (mapIndex === 0) forgetPlaceholder.run(run, taskId);
    saveInstance.run(run, taskId, mapIndex, kind, label, state, tryNumber);
    for (const { position, number, startedAt, endedAt, state: after, error, log, firstLine } of tries) {
      const errorText = error === null ? null : JSON.stringify(error);
      attempt.run(run, taskId, mapIndex, position, number, startedAt, endedAt, after, errorText);
      for (const [place, { at, level, message, fields }] of log.entries()) {
        logLine.run(run, taskId, mapIndex, position, firstLine + place, at, level, message, JSON.stringify(fields));
      }
    }
    if (tries.length > 0) forgetXComs.run(run, taskId, mapIndex);
    for (const [key, text] of xcomTexts) xcom.run(run, taskId, mapIndex, key, text);
  }

  #idOf(dagId: string, runId: string): number {
    const key = `${dagId}\n${runId}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = Number(this.#statements.runId.get(dagId, runId)?.["id"]);
    this.#ids.set(key, id);
    return id;
  }
}

const statements = {
  run: `
    INSERT INTO run (dag_id, run_id, run_type, state, reason, logical_date, data_interval_start, data_interval_end, run_after, params, started_at, ended_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (dag_id, run_id) DO UPDATE
    SET state = excluded.state, reason = excluded.reason, started_at = excluded.started_at, ended_at = excluded.ended_at`,
  runId: "SELECT id FROM run WHERE dag_id = ? AND run_id = ?",
  instance: `
    INSERT INTO task_instance (run, task_id, map_index, kind, label, state, try_number) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET label = excluded.label, state = excluded.state, try_number = excluded.try_number`,
  forgetPlaceholder: "DELETE FROM task_instance WHERE run = ? AND task_id = ? AND map_index = -1",
  attempt: `
    INSERT INTO attempt (run, task_id, map_index, position, number, started_at, ended_at, state, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET ended_at = excluded.ended_at, state = excluded.state, error = excluded.error`,
  logLine: `
    INSERT INTO log_line (run, task_id, map_index, position, line, at, level, message, fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`,
  forgetXComs: "DELETE FROM xcom WHERE run = ? AND task_id = ? AND map_index = ?",
  xcom: `
    INSERT INTO xcom (run, task_id, map_index, key, value) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value`,
  step: "INSERT INTO engine_step (at, events) VALUES (?, ?)",
  setup: "INSERT INTO scheduler (id, setup) VALUES (1, ?) ON CONFLICT DO UPDATE SET setup = excluded.setup",
} as const;
