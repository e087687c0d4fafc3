import type { Round } from "../round.ts";
import { allInstances } from "../state/all-instances.ts";
import type { RunRecord } from "../state/run-record.ts";
import { stateCode } from "../state/state-code.ts";
import type { DecidedSkips } from "./decide-skips.ts";
import { takeAway } from "./take-away.ts";

/** Skips tasks because a task above them says so. Airflow: `ti_skip_downstream` of the execution API. */
export function skipBelow(round: Round, run: number, { skips, reachesAll }: DecidedSkips): void {
  const { release } = round.engine;
  const record = round.engine.data.runs[run] as RunRecord;
  const { mapIndex, state } = record.instances;
  for (const task of skips) {
    for (const instance of allInstances(record, task)) {
      const isMeant = mapIndex[instance] === -1 || (reachesAll && release.skipReachesAllInstances);
      const isSpared = release.skipSparesEnded && sparedStates.has(state[instance] as number);
      if (isMeant && !isSpared) takeAway(round, run, instance, stateCode.skipped, "skipped");
    }
  }
}

const sparedStates: ReadonlySet<number> = new Set([stateCode.running, stateCode.success, stateCode.failed]);
