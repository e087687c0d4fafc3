import { changeState } from "../state/change-state.ts";
import { stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import type { Pass } from "./pass.ts";

/**
 * Schedules what a pass has found ready. Each attempt has a new number, except one that goes on after a reschedule. A bare `EmptyOperator` is successful without
 * running. Airflow: `DagRun.schedule_tis`.
 */
export function scheduleReady({ round, run, record, dag, ready }: Pass): void {
  const { scheduled } = round.engine.data;
  const { instances } = record;
  for (const instance of ready) {
    if (instances.state[instance] !== stateCode.upForReschedule) {
      instances.tryNumber[instance] = (instances.tryNumber[instance] as number) + 1;
    }
    const trait = dag.traits[instances.task[instance] as number] as number;
    if ((trait & taskTrait.empty) !== 0) {
      changeState(round, run, instance, stateCode.success);
    } else {
      changeState(round, run, instance, stateCode.scheduled);
      scheduled.push(run, instance);
    }
  }
}
