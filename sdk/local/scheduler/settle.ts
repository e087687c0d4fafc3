import { changeState } from "./change-state.ts";
import type { FirstSchedulerState, TaskInstanceData } from "./first-scheduler-state.ts";
import type { PlannedTask, RunPlan } from "./run-plan.ts";
import type { SchedulerCommand } from "./run-scheduler.ts";
import { decideByTriggerRule, type TriggerDecision } from "./trigger-rules.ts";

/**
 * Lets the trigger rules decide until nothing changes any more. Each pass looks at the tasks that the pass before has touched, decides on all of them by
 * the states at its start, and then sets the new states: a task three below a failure becomes `upstream_failed` in the third pass, as in Airflow.
 */
export function settle(
  plan: RunPlan,
  state: FirstSchedulerState,
  touched: ReadonlySet<number>,
  commands: SchedulerCommand[],
): void {
  let current: ReadonlySet<number> = touched;
  while (current.size > 0) {
    const decided = decideAll(plan, state, current);
    const next = new Set<number>();
    for (const [task, decision] of decided) {
      if (decision !== "run") {
        changeState(plan, state, task, decision, commands, next);
        continue;
      }
      changeState(plan, state, task, "scheduled", commands);
      if (plan.tasks[task]?.doesNothing) changeState(plan, state, task, "success", commands, next);
      else state.ready.push(task);
    }
    current = next;
  }
}

function decideAll(
  plan: RunPlan,
  state: FirstSchedulerState,
  tasks: ReadonlySet<number>,
): readonly (readonly [number, Exclude<TriggerDecision, "wait">])[] {
  const decided: (readonly [number, Exclude<TriggerDecision, "wait">])[] = [];
  for (const task of [...tasks].sort((left, right) => left - right)) {
    const instance = state.instances[task] as TaskInstanceData;
    const waitsForMoment = instance.until !== null;
    const mayStart =
      instance.state === "none" || instance.state === "up_for_retry" || instance.state === "up_for_reschedule";
    if (!mayStart || waitsForMoment) continue;
    const planned = plan.tasks[task] as PlannedTask;
    const upstream = { total: planned.upstream.length, ended: instance.upstreamEnded };
    const decision = decideByTriggerRule(planned.triggerRule, upstream);
    if (decision !== "wait") decided.push([task, decision]);
  }
  return decided;
}
