import type { PreparedDag, PreparedGroup, PreparedSource } from "../graph/prepared-dag.ts";
import { allInstances } from "../state/all-instances.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { RunRecord } from "../state/run-record.ts";
import { taskTrait } from "../state/task-trait.ts";

/**
 * How many instances a task is mapped to: the product of its own lengths and of those of the mapped groups around it. Null while a length is not
 * known. Airflow: `get_mapped_ti_count`.
 */
export function countMappedInstances(engine: EngineState, record: RunRecord, task: number): number | null {
  const dag = engine.dags[record.dag] as PreparedDag;
  const own = dag.sources[task] ?? null;
  const group = dag.mappedGroup[task] as number;
  if (own === null) return countGroupInstances(engine, record, group);
  const length = productOf(engine, record, own);
  if (group < 0 || length === null) return length;
  const around = countGroupInstances(engine, record, group);
  return around === null ? null : around * length;
}

/** How many instances each task of a mapped group has for the group alone; null while a length is not known. */
export function countGroupInstances(engine: EngineState, record: RunRecord, group: number): number | null {
  const dag = engine.dags[record.dag] as PreparedDag;
  let count = 1;
  for (let number = group; number >= 0; number = (dag.groups[number] as PreparedGroup).parent) {
    const { sources } = dag.groups[number] as PreparedGroup;
    if (sources === null) continue;
    const length = productOf(engine, record, sources);
    if (length === null) return null;
    count *= length;
  }
  return count;
}

function productOf(engine: EngineState, record: RunRecord, sources: readonly PreparedSource[]): number | null {
  let product = sources.length === 0 ? 0 : 1;
  for (const source of sources) {
    const length = lengthOf(engine, record, source);
    if (length === null) return null;
    product *= length;
  }
  return product;
}

/** The length of a source, once it is known. Airflow: `get_task_map_length`. */
function lengthOf(engine: EngineState, record: RunRecord, source: PreparedSource): number | null {
  if (source.kind === "literal") return source.length;
  if (source.kind === "unknown") return null;
  const { instances } = record;
  const { task } = source;
  const dag = engine.dags[record.dag] as PreparedDag;
  if (((dag.traits[task] as number) & taskTrait.mapped) !== 0) return countReturns(record, task);
  const isPlaceholder = instances.mapIndex[task] === -1;
  const returned = instances.returned[task] as number;
  return isPlaceholder && returned >= 0 ? returned : null;
}

/** Of a mapped source, how many of its instances have returned something, once all have ended. Counted once: 10,000 tasks may ask for it. */
function countReturns(record: RunRecord, task: number): number | null {
  const { instances, tallies } = record;
  if ((tallies.open[task] as number) > 0) return null;
  let count = tallies.returns[task];
  if (count !== undefined) return count;
  count = 0;
  for (const instance of allInstances(record, task)) {
    if ((instances.mapIndex[instance] as number) >= 0 && (instances.returned[instance] as number) >= 0) count += 1;
  }
  tallies.returns[task] = count;
  return count;
}
