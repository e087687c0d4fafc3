import { stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import type { Subject } from "./subject.ts";

/** A rescheduled task waits for its moment. Airflow: `ReadyToRescheduleDep`, which before 3.1 only sensors have. */
export function readyToReschedule(subject: Subject): void {
  if (subject.state !== stateCode.upForReschedule || subject.ignoresPeriods) return;
  const isSensor = ((subject.dag.traits[subject.task] as number) & taskTrait.sensor) !== 0;
  if (!isSensor && !subject.engine.release.everyRescheduleWaits) return;
  if ((subject.record.instances.until[subject.instance] as number) > subject.at) subject.met = false;
}
