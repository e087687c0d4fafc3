import type { Microseconds } from "../../time/microseconds.ts";
import type { EngineState } from "./engine-state.ts";
import type { RunRecord } from "./run-record.ts";
import { stateCode } from "./state-code.ts";
import { removeEarliestTimer } from "./timer-heap.ts";

/** The next moment at which something is due by itself; null for none. What has gone on meanwhile is no longer waited for. */
export function nextMoment(engine: EngineState): Microseconds | null {
  const { timers } = engine.data;
  while (timers.at.length > 0) {
    const at = timers.at[0] as number;
    if (isAwaited(engine, timers.run[0] as number, timers.instance[0] as number, at)) return at;
    removeEarliestTimer(timers);
  }
  return null;
}

function isAwaited({ data }: EngineState, run: number, instance: number, at: Microseconds): boolean {
  if (run < 0) return true;
  const record = data.runs[run] as RunRecord;
  if (instance < 0) return record.state === "running";
  const { state, until } = record.instances;
  const code = state[instance];
  if (code === stateCode.upForRetry) return until[instance] === at - 1;
  return code === stateCode.upForReschedule && until[instance] === at;
}
