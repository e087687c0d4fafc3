import type { DatabaseSync } from "node:sqlite";
import { parseJson } from "../../codec/index.ts";
import type { EngineEvent } from "../../engine/engine-event.ts";
import type { RunState } from "../../engine/task-instance-state.ts";
import type {
  LogRow,
  RunFilter,
  RunRow,
  SchedulerSetup,
  StoredRun,
  StoredScheduler,
  TaskInstanceRow,
  TryRow,
  XComRow,
} from "./run-history.ts";

/** Reads the tables of a history. What they hold was written by `HistoryWriter`: its types are those of the rows. */
export class HistoryReader {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Runs, newest first. */
  listRuns({ dagId, state, limit }: RunFilter): readonly RunRow[] {
    const rows = this.#all<StoredRunColumns>(
      `SELECT * FROM run WHERE dag_id = coalesce(?, dag_id) AND state = coalesce(?, state) ORDER BY run_after DESC, id DESC LIMIT ?`,
      dagId ?? null,
      state ?? null,
      limit ?? -1,
    );
    return rows.map(runOf);
  }

  /** A run with everything that happened in it; undefined when there is none. */
  readRun(dagId: string, runId: string): StoredRun | undefined {
    const [run] = this.#all<StoredRunColumns>("SELECT * FROM run WHERE dag_id = ? AND run_id = ?", dagId, runId);
    return run === undefined ? undefined : { ...runOf(run), taskInstances: this.#instancesOf(run.id) };
  }

  /** What a scheduler has to know to go on; undefined when none has written here. */
  readScheduler(): StoredScheduler | undefined {
    const [row] = this.#all<{ readonly setup: string }>("SELECT setup FROM scheduler");
    if (row === undefined) return undefined;
    const steps = this.#all<{ readonly at: number; readonly events: string }>(
      "SELECT at, events FROM engine_step ORDER BY number",
    );
    return {
      ...(JSON.parse(row.setup) as SchedulerSetup),
      steps: steps.map(({ at, events }) => ({ at, events: JSON.parse(events) as EngineEvent[] })),
    };
  }

  #instancesOf(run: number): readonly TaskInstanceRow[] {
    const tries = new Map<string, (TryRow & { readonly log: LogRow[] })[]>();
    const attempts = this.#all<AttemptColumns>("SELECT * FROM attempt WHERE run = ? ORDER BY position", run);
    for (const { number, started_at: startedAt, ended_at: endedAt, state, error, ...key } of attempts) {
      const described = error === null ? null : JSON.parse(error);
      append(tries, keyOf(key), { number, startedAt, endedAt, state, error: described, log: [] });
    }
    const lines = this.#all<LogColumns>("SELECT * FROM log_line WHERE run = ? ORDER BY line", run);
    for (const { position, at, level, message, fields, ...key } of lines) {
      tries.get(keyOf(key))?.[position]?.log.push({ at, level, message, fields: JSON.parse(fields) });
    }
    const xcoms = new Map<string, XComRow[]>();
    for (const { key, value, ...instance } of this.#all<XComColumns>(
      "SELECT * FROM xcom WHERE run = ? ORDER BY key",
      run,
    )) {
      append(xcoms, keyOf(instance), { key, value: parseJson(value) });
    }
    const instances = this.#all<InstanceColumns>("SELECT * FROM task_instance WHERE run = ? ORDER BY map_index", run);
    return instances.map((instance) => ({
      taskId: instance.task_id,
      mapIndex: instance.map_index,
      kind: instance.kind,
      label: instance.label,
      state: instance.state,
      tryNumber: instance.try_number,
      tries: tries.get(keyOf(instance)) ?? [],
      xcoms: xcoms.get(keyOf(instance)) ?? [],
    }));
  }

  #all<Row>(sql: string, ...values: (string | number | null)[]): readonly Row[] {
    const rows: readonly unknown[] = this.#database.prepare(sql).all(...values);
    return rows as readonly Row[];
  }
}

interface InstanceKeyColumns {
  readonly task_id: string;
  readonly map_index: number;
}

interface InstanceColumns extends InstanceKeyColumns, Pick<TaskInstanceRow, "kind" | "label" | "state"> {
  readonly try_number: number;
}

interface AttemptColumns extends InstanceKeyColumns, Pick<TryRow, "number" | "state"> {
  readonly started_at: number;
  readonly ended_at: number | null;
  readonly error: string | null;
}

interface LogColumns extends InstanceKeyColumns, Pick<LogRow, "at" | "level" | "message"> {
  readonly position: number;
  readonly fields: string;
}

interface XComColumns extends InstanceKeyColumns {
  readonly key: string;
  readonly value: string;
}

interface StoredRunColumns extends Pick<RunRow, "reason"> {
  readonly id: number;
  readonly dag_id: string;
  readonly run_id: string;
  readonly run_type: RunRow["runType"];
  readonly state: RunState;
  readonly logical_date: number | null;
  readonly data_interval_start: number | null;
  readonly data_interval_end: number | null;
  readonly run_after: number;
  readonly params: string;
  readonly started_at: number | null;
  readonly ended_at: number | null;
}

function runOf(row: StoredRunColumns): RunRow {
  const { data_interval_start: start, data_interval_end: end } = row;
  return {
    dagId: row.dag_id,
    runId: row.run_id,
    runType: row.run_type,
    state: row.state,
    reason: row.reason,
    logicalDate: row.logical_date,
    dataInterval: start === null || end === null ? null : [start, end],
    runAfter: row.run_after,
    params: JSON.parse(row.params),
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}

function keyOf({ task_id: taskId, map_index: mapIndex }: InstanceKeyColumns): string {
  return `${mapIndex} ${taskId}`;
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
