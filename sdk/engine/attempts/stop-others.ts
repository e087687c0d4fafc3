import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import type { RunRecord } from "../state/run-record.ts";
import { stateCode } from "../state/state-code.ts";
import { taskTrait } from "../state/task-trait.ts";
import { takeAway } from "./take-away.ts";

/** With `fail_fast` a task that fails for good ends all others but teardowns: what runs fails, everything else is skipped. Airflow: `_stop_remaining_tasks`. */
export function stopOthers(round: Round, run: number, failed: number): void {
  const record = round.engine.data.runs[run] as RunRecord;
  const { traits } = round.engine.dags[record.dag] as PreparedDag;
  const { task, state } = record.instances;
  for (let instance = 0; instance < task.length; instance += 1) {
    const before = state[instance];
    if (before === stateCode.absent) continue;
    const isOther = task[instance] !== task[failed] && before !== stateCode.success && before !== stateCode.failed;
    const isTeardown = ((traits[task[instance] as number] as number) & taskTrait.teardown) !== 0;
    if (!isOther || isTeardown) continue;
    takeAway(round, run, instance, before === stateCode.running ? stateCode.failed : stateCode.skipped, "fail_fast");
  }
}
