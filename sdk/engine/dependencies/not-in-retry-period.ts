import { stateCode } from "../state/state-code.ts";
import type { Subject } from "./subject.ts";

/** A retry waits until its moment has passed. Airflow: `NotInRetryPeriodDep`. */
export function notInRetryPeriod(subject: Subject): void {
  if (subject.state !== stateCode.upForRetry || subject.ignoresPeriods) return;
  if ((subject.record.instances.until[subject.instance] as number) >= subject.at) subject.met = false;
}
