import type { Round } from "../round.ts";
import { publishFresh } from "../state/change-state.ts";
import type { RunRecord } from "../state/run-record.ts";
import { decideRunState } from "./decide-run-state.ts";
import { lookAtInstances } from "./look-at-instances.ts";
import { createPass, type Pass } from "./pass.ts";
import { scheduleReady } from "./schedule-ready.ts";

/**
 * One pass over a run (`DagRun.update_state`, then `schedule_tis`): instances are looked at, what is ready is found, the run's own state is decided, and what is
 * ready is scheduled. What the pass ends is published only then (invariant 3).
 */
export function examineRun(round: Round, run: number): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const pass: Pass = createPass(round, run, record);
  lookAtInstances(pass);
  decideRunState(pass);
  publishFresh(round, run, pass.fresh);
  scheduleReady(pass);
}
