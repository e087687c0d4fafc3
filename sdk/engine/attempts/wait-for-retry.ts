import type { Microseconds } from "../../time/microseconds.ts";
import type { Round } from "../round.ts";
import { changeState } from "../state/change-state.ts";
import type { RunRecord } from "../state/run-record.ts";
import { setTimer } from "../state/set-timer.ts";
import { stateCode } from "../state/state-code.ts";
import { retryMoment } from "./retry-moment.ts";

/** Has an instance whose attempt is over tried again; `wanted` is the delay that a retry policy asked for. */
export function waitForRetry(round: Round, run: number, instance: number, wanted?: Microseconds): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const due = retryMoment(round, record, instance, wanted);
  record.instances.until[instance] = due;
  changeState(round, run, instance, stateCode.upForRetry);
  // Airflow asks whether the moment is over, not whether it has come.
  setTimer(round, due + 1, run, instance);
}
