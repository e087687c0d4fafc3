import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { RunRecord } from "../state/run-record.ts";
import { firstFinished, stateCode } from "../state/state-code.ts";
import { followChange } from "./competition.ts";

/** Has the task instances of a loaded run compete as they did when it was saved. */
export function enterCompetition({ competition, dags, data }: EngineState, run: number): void {
  const record = data.runs[run] as RunRecord;
  const dag = dags[record.dag] as PreparedDag;
  if (competition === null) return;
  for (const [instance, code] of record.instances.state.entries()) {
    if (code !== stateCode.none && code < firstFinished) {
      followChange(competition, { dag, record, run, instance }, stateCode.none, code);
    }
  }
}
