import type { Pass } from "../passes/pass.ts";
import { addInstances } from "../state/add-instances.ts";
import { changeState } from "../state/change-state.ts";
import { instanceKey } from "../state/instance-key.ts";
import { markBehind } from "../state/mark-dirty.ts";
import { firstFinished, stateCode } from "../state/state-code.ts";
import { countMappedInstances } from "./count-mapped-instances.ts";

/**
 * Replaces the placeholder of a mapped task by its instances; without items it is skipped, without a length it fails with what is above it. Says which instances are
 * to be looked at. Airflow: `TaskInstance.expand_mapped_task`.
 */
export function expandInstance({ round, run, record, dag, fresh }: Pass, placeholder: number): readonly number[] {
  const { instances } = record;
  const task = instances.task[placeholder] as number;
  const length = countMappedInstances(round.engine, record, task);
  if ((instances.state[placeholder] as number) >= firstFinished) {
    // A rule has ended the placeholder and let it pass at once: it stays, and Airflow makes the instances beside it.
    return addInstances(record, dag, task, 0, Number(length));
  }
  if (length === null || length === 0) {
    changeState(round, run, placeholder, length === null ? stateCode.upstreamFailed : stateCode.skipped, fresh);
    return [];
  }
  const instance = instanceKey(round.engine, record, placeholder);
  instances.mapIndex[placeholder] = 0;
  round.commands.push({ kind: "taskExpanded", phase: round.phase, step: round.step, instance, length });
  const added = addInstances(record, dag, task, 1, length);
  markBehind(record, dag, task);
  return [placeholder, ...added];
}
