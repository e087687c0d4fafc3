import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { RunRecord } from "../state/run-record.ts";

/** Puts a new run into its DAG's order of logical dates; one without a date has no place there. */
export function insertIntoOrder(engine: EngineState, run: number): void {
  const { dag, logicalDate } = engine.data.runs[run] as RunRecord;
  if (logicalDate === null) return;
  const order = engine.runsByDate[dag] as number[];
  order.splice(firstNotBefore(engine, order, logicalDate), 0, run);
}

/** The last run of a DAG with a logical date; undefined for none. */
export function findRunAt(engine: EngineState, dag: number, date: number): number | undefined {
  const order = engine.runsByDate[dag] as number[];
  const run = order[firstNotBefore(engine, order, date + 1) - 1];
  return run !== undefined && (engine.data.runs[run] as RunRecord).logicalDate === date ? run : undefined;
}

/**
 * The run that a run's tasks depend on where they depend on the past; -1 for none. With catchup it is the nearest earlier one that nobody started by hand.
 * Airflow: `DagRun.get_previous_dagrun`, `get_previous_scheduled_dagrun`.
 */
export function findPreviousRun(engine: EngineState, run: number): number {
  const { dag, logicalDate } = engine.data.runs[run] as RunRecord;
  if (logicalDate === null) return -1;
  const order = engine.runsByDate[dag] as number[];
  for (let place = firstNotBefore(engine, order, logicalDate) - 1; place >= 0; place -= 1) {
    const earlier = order[place] as number;
    if (countsAsPrevious(engine, earlier)) return earlier;
  }
  return -1;
}

/** The runs whose previous run this is. */
export function findNextRuns(engine: EngineState, run: number): readonly number[] {
  const { dag, logicalDate } = engine.data.runs[run] as RunRecord;
  if (logicalDate === null || !countsAsPrevious(engine, run)) return [];
  const order = engine.runsByDate[dag] as number[];
  const next: number[] = [];
  for (let place = firstNotBefore(engine, order, logicalDate + 1); place < order.length; place += 1) {
    const later = order[place] as number;
    next.push(later);
    if (countsAsPrevious(engine, later)) break;
  }
  return next;
}

function countsAsPrevious(engine: EngineState, run: number): boolean {
  const { dag, runType } = engine.data.runs[run] as RunRecord;
  return runType !== "manual" || !(engine.dags[dag] as PreparedDag).plan.catchup;
}

function firstNotBefore(engine: EngineState, order: readonly number[], date: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { logicalDate } = engine.data.runs[order[middle] as number] as RunRecord;
    if ((logicalDate as number) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
