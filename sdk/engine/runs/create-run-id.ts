import type { Microseconds } from "../../time/microseconds.ts";
import { pythonDatetimeText } from "../../time/python-datetime-text.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { RunType } from "../task-instance-state.ts";

/**
 * The id of a run that the engine makes: `scheduled__2026-01-01T00:00:00+00:00`, as Airflow names it. Where that is taken a number follows, for the random letters
 * that Airflow adds to runs without a logical date.
 */
export function createRunId(engine: EngineState, dag: number, runType: RunType, moment: Microseconds): string {
  const taken = engine.runNumbers[dag] as ReadonlyMap<string, number>;
  const id = `${runType}__${pythonDatetimeText(moment, "T")}`;
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}_${number}`;
  return free;
}
