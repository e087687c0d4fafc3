import type { RunRequested } from "../engine-event.ts";
import type { Round } from "../round.ts";
import { findRun } from "../state/find-run.ts";
import { setMoment } from "../state/set-timer.ts";
import { createRun } from "./create-run.ts";

/** Makes the run that somebody asks for; one of a name that is taken is not made. */
export function requestRun(round: Round, event: RunRequested): void {
  const dag = round.engine.dagNumbers.get(event.dagId);
  if (dag === undefined || findRun(round.engine, event.dagId, event.runId) !== undefined) return;
  createRun(round, { ...event, backfill: null }, dag);
  if (round.engine.competition !== null && event.runAfter > round.at) setMoment(round, event.runAfter);
}
