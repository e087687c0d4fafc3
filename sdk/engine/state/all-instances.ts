import type { RunRecord } from "./run-record.ts";

/** The numbers of a task's instances, in the order of map indexes. */
export function allInstances({ instances }: RunRecord, task: number): readonly number[] {
  const more = instances.more[task];
  return more === undefined ? [task] : [task, ...more];
}
