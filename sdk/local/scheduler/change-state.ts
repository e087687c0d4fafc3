import type { FirstSchedulerState, TaskInstanceData } from "./first-scheduler-state.ts";
import type { RunPlan } from "./run-plan.ts";
import type { FinishReason, SchedulerCommand, StopReason } from "./run-scheduler.ts";
import { type FinishedState, isFinished, type TaskInstanceState } from "./task-instance-state.ts";

/** Gives a task instance a new state, with everything that is counted by states; the downstreams of a finished task are added to `touched`. */
export function changeState(
  plan: RunPlan,
  state: FirstSchedulerState,
  task: number,
  to: Exclude<TaskInstanceState, "none" | "up_for_retry" | "up_for_reschedule">,
  commands: SchedulerCommand[],
  touched?: Set<number>,
): void {
  const instance = state.instances[task] as TaskInstanceData;
  const from = instance.state;
  if (from === "running") state.running--;
  if (to === "running") state.running++;
  if (to === "scheduled" && from !== "up_for_reschedule") instance.tryNumber++;
  if (isFinished(to)) {
    // Only failFast changes what has ended, and after it nothing is left that could count its upstreams.
    if (!isFinished(from)) state.unfinished--;
    countUpstream(plan, state, task, to, touched);
  }
  instance.state = to;
  instance.until = null;
  commands.push({ kind: "changeState", task, from, to, tryNumber: instance.tryNumber });
}

function countUpstream(
  plan: RunPlan,
  state: FirstSchedulerState,
  task: number,
  to: FinishedState,
  touched: Set<number> | undefined,
): void {
  for (const below of plan.tasks[task]?.downstream ?? []) {
    const counts = (state.instances[below] as TaskInstanceData).upstreamEnded;
    counts[to]++;
    touched?.add(below);
  }
}

/** What `stopUnfinished` makes of the tasks. */
interface Stop {
  readonly running: "failed" | "skipped";
  readonly others: "skipped";
  readonly reason: StopReason;
}

/**
 * Ends every task that has not ended. Running ones are stopped. With `fail_fast`, `upstream_failed` tasks become `skipped` too: Airflow spares only
 * success and failed (`_stop_remaining_tasks`).
 */
export function stopUnfinished(
  plan: RunPlan,
  state: FirstSchedulerState,
  stop: Stop,
  commands: SchedulerCommand[],
): void {
  for (const [task, instance] of state.instances.entries()) {
    if (isFinished(instance.state) && !(stop.reason === "fail_fast" && instance.state === "upstream_failed")) continue;
    if (instance.state === "running") {
      commands.push({ kind: "stopTask", task, reason: stop.reason });
      changeState(plan, state, task, stop.running, commands);
    } else {
      changeState(plan, state, task, stop.others, commands);
    }
  }
  state.waiting = [];
}

/** Ends the run. */
export function finishRun(
  state: FirstSchedulerState,
  to: "success" | "failed",
  reason: FinishReason,
  commands: SchedulerCommand[],
): void {
  state.runState = to;
  commands.push({ kind: "finishRun", state: to, reason });
}
