import type { RunRecord } from "./run-record.ts";
import { stateCode } from "./state-code.ts";

/** The numbers of a task's instances, in the order of map indexes; none of a task that the run does not have. */
export function allInstances({ instances }: RunRecord, task: number): readonly number[] {
  if (instances.state[task] === stateCode.absent) return [];
  const more = instances.more[task];
  return more === undefined ? [task] : [task, ...more];
}
