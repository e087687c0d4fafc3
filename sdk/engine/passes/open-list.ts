import { allInstances } from "../state/all-instances.ts";
import { isSchedulable } from "../state/state-code.ts";
import { compareInstances } from "./compare-instances.ts";
import type { Pass } from "./pass.ts";

/**
 * The instances that a pass looks at, in Airflow's order: by task id and map index, then those that the pass makes. Only where tasks are mapped does the order
 * matter: what is mapped over a task sees at once that it has failed, if its turn is still to come.
 */
export interface OpenList {
  readonly instances: number[];
  /** Place of the one that is looked at. */
  place: number;
  /** How many of them are in order; the others were made meanwhile. */
  ordered: number;
}

/** The list of a pass. */
export function createOpenList(pass: Pass, instances: number[]): OpenList {
  if (pass.dag.mappedOver !== null) instances.sort((one, other) => compareInstances(pass, one, other));
  return { instances, place: 0, ordered: instances.length };
}

/** Has all schedulable instances of some tasks looked at in this pass whose turn is still to come. */
export function lookAtLater(pass: Pass, open: OpenList, tasks: readonly number[]): void {
  const { state } = pass.record.instances;
  const current = open.instances[open.place] as number;
  for (const task of tasks) {
    for (const instance of allInstances(pass.record, task)) {
      if (isSchedulable(state[instance] as number) && compareInstances(pass, instance, current) > 0)
        insert(pass, open, instance);
    }
  }
}

function insert(pass: Pass, open: OpenList, instance: number): void {
  const { instances } = open;
  if (instances.indexOf(instance, open.place) >= 0) return;
  let place = Math.min(open.place + 1, open.ordered);
  while (place < open.ordered && compareInstances(pass, instances[place] as number, instance) < 0) place += 1;
  instances.splice(place, 0, instance);
  open.ordered += 1;
}
