import type { DagPaused } from "../engine-event.ts";
import type { Round } from "../round.ts";
import { unknownRun } from "../state/scheduler-data.ts";

/** Somebody pauses a DAG or lets it go on; then its next run is asked for anew, as after each reading of its file. */
export function pauseDag({ engine }: Round, { dagId, paused }: DagPaused): void {
  const memory = engine.data.scheduler.dags[engine.dagNumbers.get(dagId) ?? -1];
  if (memory === undefined) return;
  memory.paused = paused;
  memory.next = unknownRun;
}
