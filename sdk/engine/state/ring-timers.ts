import type { EngineState } from "./engine-state.ts";
import { markDirty } from "./mark-dirty.ts";
import type { RunRecord } from "./run-record.ts";
import { removeEarliestTimer } from "./timer-heap.ts";

/** Has everything looked at that was due until now. A timer of an instance that has gone on meanwhile does no harm. */
export function ringTimers(engine: EngineState, at: number): void {
  const { timers, runs } = engine.data;
  while (timers.at.length > 0 && (timers.at[0] as number) <= at) {
    const { run, instance } = removeEarliestTimer(timers);
    if (instance >= 0) markDirty(runs[run] as RunRecord, instance);
  }
}
