import type { Microseconds } from "../../time/microseconds.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { RunType } from "../task-instance-state.ts";

/**
 * The id of a run that the engine makes: `scheduled__2026-01-01T00:00:00+00:00`, as Airflow names it. Where that is taken a number follows, for the random letters
 * that Airflow adds to runs without a logical date.
 */
export function createRunId(engine: EngineState, dag: number, runType: RunType, moment: Microseconds): string {
  const taken = engine.runNumbers[dag] as ReadonlyMap<string, number>;
  const id = `${runType}__${isoText(moment)}`;
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}_${number}`;
  return free;
}

/** Python's `isoformat()` of an aware UTC datetime: microseconds only when there are any. */
function isoText(moment: Microseconds): string {
  const fraction = ((moment % 1_000_000) + 1_000_000) % 1_000_000;
  const seconds = new Date((moment - fraction) / 1000).toISOString().slice(0, -5);
  return `${seconds}${fraction === 0 ? "" : `.${String(fraction).padStart(6, "0")}`}+00:00`;
}
