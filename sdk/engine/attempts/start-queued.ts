import type { Round } from "../round.ts";
import { changeState } from "../state/change-state.ts";
import { instanceKey } from "../state/instance-key.ts";
import { instanceFlag, type RunRecord } from "../state/run-record.ts";
import { stateCode } from "../state/state-code.ts";

/** Everything that is queued starts: its XComs are gone, unless it goes on after a deferral. */
export function startQueued(round: Round): void {
  const { data } = round.engine;
  const { queued } = data;
  if (queued.length === 0) return;
  data.queued = [];
  for (let place = 0; place < queued.length; place += 2) {
    const run = queued[place] as number;
    const instance = queued[place + 1] as number;
    const record = data.runs[run] as RunRecord;
    const { instances } = record;
    changeState(round, run, instance, stateCode.running);
    const flags = instances.flags[instance] as number;
    const resumed = (flags & instanceFlag.resumed) !== 0;
    if (resumed) instances.flags[instance] = flags & ~instanceFlag.resumed;
    else if (forgets(round, record, instance)) forgetResults(record, instance);
    const tryNumber = instances.tryNumber[instance] as number;
    round.commands.push({
      kind: "startAttempt",
      instance: instanceKey(round.engine, record, instance),
      tryNumber,
      resumed,
    });
  }
}

/** 3.0 asks for the XComs of a mapped instance to be deleted without saying its map index: they stay. */
function forgets({ engine }: Round, { instances }: RunRecord, instance: number): boolean {
  return engine.release.clearsMappedXComs || instances.mapIndex[instance] === -1;
}

function forgetResults({ instances }: RunRecord, instance: number): void {
  if (instances.returned.length > 0) instances.returned[instance] = -1;
  if (instances.decisions[instance] !== undefined) delete instances.decisions[instance];
}
