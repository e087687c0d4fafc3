import type { Pass } from "../passes/pass.ts";
import { addInstances } from "../state/add-instances.ts";
import { allInstances } from "../state/all-instances.ts";
import { changeState } from "../state/change-state.ts";
import { stateCode } from "../state/state-code.ts";
import { countMappedInstances } from "./count-mapped-instances.ts";

/**
 * After tasks were cleared what a task is mapped over may have another length: missing instances are made and are ready at once, those beyond the length are
 * removed. Airflow: `DagRun._revise_map_indexes_if_mapped`.
 */
export function reviseInstances(pass: Pass, task: number): void {
  const { round, run, record, dag, fresh, ready, revised } = pass;
  if (revised.has(task)) return;
  revised.add(task);
  const { mapIndex } = record.instances;
  const length = countMappedInstances(round.engine, record, task);
  const isPlaceholderLeft = mapIndex[task] === -1;
  const count = (record.tallies.rows[task] as number) - (isPlaceholderLeft ? 1 : 0);
  if (length === null || (length === count && !isPlaceholderLeft)) return;
  ready.push(...addInstances(record, dag, task, count, length));
  for (const instance of allInstances(record, task)) {
    const index = mapIndex[instance] as number;
    if (index < 0 || index >= length) {
      changeState(round, run, instance, stateCode.removed, fresh);
    }
  }
}
