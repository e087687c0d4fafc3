import type { StopAttempt } from "../engine-command.ts";
import type { Round } from "../round.ts";
import { changeState } from "../state/change-state.ts";
import { instanceKey } from "../state/instance-key.ts";
import type { RunRecord } from "../state/run-record.ts";
import { stateCode } from "../state/state-code.ts";

/** Gives an instance a state from outside; an attempt that is running no longer counts. */
export function takeAway(
  round: Round,
  run: number,
  instance: number,
  to: number,
  reason: StopAttempt["reason"],
  fresh: number[] | null = null,
): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const before = record.instances.state[instance];
  changeState(round, run, instance, to, fresh);
  if (before !== stateCode.running) return;
  const tryNumber = record.instances.tryNumber[instance] as number;
  round.commands.push({
    kind: "stopAttempt",
    instance: instanceKey(round.engine, record, instance),
    tryNumber,
    reason,
  });
}
