import type { Microseconds } from "../time/microseconds.ts";
import type { EngineState } from "./state/engine-state.ts";
import { findRun } from "./state/find-run.ts";
import type { RunRecord } from "./state/run-record.ts";
import type { RunState, RunType } from "./task-instance-state.ts";

/** A run as an engine knows it. */
export interface RunReading {
  readonly dagId: string;
  readonly runId: string;
  readonly runType: RunType;
  readonly state: RunState;
  readonly logicalDate: Microseconds | null;
  readonly dataInterval: readonly [start: Microseconds, end: Microseconds] | null;
  readonly runAfter: Microseconds;
  readonly startedAt: Microseconds | null;
  readonly endedAt: Microseconds | null;
}

/** A run; null when there is none of that name. */
export function readRun(engine: EngineState, dagId: string, runId: string): RunReading | null {
  const number = findRun(engine, dagId, runId);
  if (number === undefined) return null;
  const { runType, state, logicalDate, dataInterval, runAfter, startedAt, endedAt } = engine.data.runs[
    number
  ] as RunRecord;
  return { dagId, runId, runType, state, logicalDate, dataInterval, runAfter, startedAt, endedAt };
}
