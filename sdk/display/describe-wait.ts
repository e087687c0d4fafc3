import type { TaskInstanceKey } from "../engine/engine-event.ts";
import type { LocalScheduler } from "../local/scheduler/local-scheduler.ts";

/** Why a task instance does not run, in words; null when nothing holds it back. */
export function describeWait(scheduler: LocalScheduler, key: TaskInstanceKey): string | null {
  void scheduler;
  void key;
  return null;
}
