import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";
import { changeRunState } from "./change-run-state.ts";

/** Without limits every queued run starts at once. */
export function startRunsAtOnce(round: Round): void {
  const { data } = round.engine;
  for (const run of data.activeRuns) {
    if ((data.runs[run] as RunRecord).state === "queued") changeRunState(round, run, "running");
  }
}
