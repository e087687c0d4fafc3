import type { TasksCleared } from "../engine-event.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { Round } from "../round.ts";
import { findInstance } from "../state/instance-key.ts";
import type { RunRecord } from "../state/run-record.ts";
import { clearInstances } from "./clear-instances.ts";
import { findWithSetups } from "./find-with-setups.ts";

/**
 * Task instances are run again, and with them the setups and teardowns around them; one that does not exist is no matter. Airflow: `clear_task_instances` on
 * what `DAG.partial_subset` finds.
 */
export function clearTasks(round: Round, { instances }: TasksCleared): void {
  const { engine } = round;
  const byRun = new Map<number, Set<number>>();
  for (const key of instances) {
    const found = findInstance(engine, key);
    if (found === null) continue;
    byRun.set(found.run, (byRun.get(found.run) ?? new Set<number>()).add(found.instance));
  }
  for (const [run, cleared] of byRun) {
    const record = engine.data.runs[run] as RunRecord;
    const dag = engine.dags[record.dag] as PreparedDag;
    const { task: taskOf } = record.instances;
    const tasks = findWithSetups(dag, new Set(Array.from(cleared, (instance) => taskOf[instance] as number)));
    for (const [instance, task] of taskOf.entries()) if (tasks.has(task)) cleared.add(instance);
    clearInstances(round, run, cleared);
  }
}
