import type { Round } from "../round.ts";
import { changeState } from "../state/change-state.ts";
import type { RunRecord } from "../state/run-record.ts";
import { stateCode } from "../state/state-code.ts";

/** Without limits everything that is scheduled is queued at once. */
export function queueEverything(round: Round): void {
  const { data } = round.engine;
  const { scheduled } = data;
  if (scheduled.length === 0) return;
  data.scheduled = [];
  for (let place = 0; place < scheduled.length; place += 2) {
    const run = scheduled[place] as number;
    const instance = scheduled[place + 1] as number;
    const { state } = (data.runs[run] as RunRecord).instances;
    if (state[instance] !== stateCode.scheduled) continue;
    changeState(round, run, instance, stateCode.queued);
    data.queued.push(run, instance);
  }
}
