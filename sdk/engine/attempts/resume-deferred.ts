import type { TriggerFired } from "../engine-event.ts";
import type { Round } from "../round.ts";
import { changeState } from "../state/change-state.ts";
import { findInstance } from "../state/instance-key.ts";
import { instanceFlag, type RunRecord } from "../state/run-record.ts";
import { stateCode } from "../state/state-code.ts";

/** What a deferred instance waited for has happened: it is scheduled again, as the same attempt. Airflow: `Trigger.submit_event`. */
export function resumeDeferred(round: Round, event: TriggerFired): void {
  const found = findInstance(round.engine, event.instance);
  if (found === null) return;
  const { run, instance } = found;
  const { instances } = round.engine.data.runs[run] as RunRecord;
  if (instances.state[instance] !== stateCode.deferred) return;
  instances.flags[instance] = (instances.flags[instance] as number) | instanceFlag.resumed;
  changeState(round, run, instance, stateCode.scheduled);
  round.engine.data.scheduled.push(run, instance);
}
