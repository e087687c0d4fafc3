import { changeState, finishRun, stopUnfinished } from "./change-state.ts";
import type { FirstSchedulerState, TaskInstanceData } from "./first-scheduler-state.ts";
import { retryDelaySeconds } from "./retry-time.ts";
import type { RunPlan } from "./run-plan.ts";
import type { RunScheduler, SchedulerCommand, SchedulerEvent, TaskResult } from "./run-scheduler.ts";
import { settle } from "./settle.ts";

/**
 * The first scheduler: one run of unmapped tasks, by Airflow's rules. Invariants, each held by a test:
 * 1. A task starts only when its trigger rule says so, and never while an attempt of it runs.
 * 2. No more than `slots` tasks run at once, and none waits while a slot is free.
 * 3. A task is tried at most `1 + retries` times; a reschedule is no new attempt.
 * 4. A finished task changes its state no more, except that `failFast` skips what was `upstream_failed`.
 * 5. Every run ends: with all tasks finished, and failed exactly when a task without downstream failed, or when it was cut short.
 * 6. Decisions made in one pass see the states at its start (whole passes, as in Airflow's scheduler).
 */
export const firstScheduler: RunScheduler<FirstSchedulerState> = { createState, advance };

function createState(plan: RunPlan): FirstSchedulerState {
  return {
    runState: "none",
    instances: plan.tasks.map(() => ({
      state: "none",
      tryNumber: 0,
      until: null,
      upstreamEnded: { success: 0, failed: 0, skipped: 0, upstream_failed: 0 },
    })),
    ready: [],
    nextReady: 0,
    waiting: [],
    running: 0,
    unfinished: plan.tasks.length,
    timesOutAt: null,
  };
}

function advance(plan: RunPlan, state: FirstSchedulerState, event: SchedulerEvent): readonly SchedulerCommand[] {
  const commands: SchedulerCommand[] = [];
  const touched = new Set<number>();
  if (event.kind === "runStarted") {
    start(plan, state, event.at, commands, touched);
  } else if (state.runState !== "running") {
    return commands;
  } else if (event.kind === "runStopped") {
    stopUnfinished(plan, state, { running: "failed", others: "skipped", reason: "run_stopped" }, commands);
    finishRun(state, "failed", "run_stopped", commands);
    return commands;
  } else if (state.timesOutAt !== null && event.at > state.timesOutAt) {
    stopUnfinished(plan, state, { running: "skipped", others: "skipped", reason: "dagrun_timeout" }, commands);
    finishRun(state, "failed", "dagrun_timeout", commands);
    return commands;
  } else if (event.kind === "taskFinished") {
    finishAttempt(plan, state, event, commands, touched);
  }
  wake(state, event.at, touched);
  settle(plan, state, touched, commands);
  startReady(plan, state, commands);
  if (state.unfinished === 0) finishRun(state, stateByLeaves(plan, state), "tasks_finished", commands);
  return commands;
}

function start(
  plan: RunPlan,
  state: FirstSchedulerState,
  at: number,
  commands: SchedulerCommand[],
  touched: Set<number>,
): void {
  state.runState = "running";
  if (plan.dagrunTimeoutSeconds !== null) {
    state.timesOutAt = at + plan.dagrunTimeoutSeconds * 1000;
    commands.push({ kind: "setTimer", at: state.timesOutAt + 1 });
  }
  for (const index of plan.tasks.keys()) touched.add(index);
}

function finishAttempt(
  plan: RunPlan,
  state: FirstSchedulerState,
  event: { readonly task: number; readonly result: TaskResult; readonly at: number },
  commands: SchedulerCommand[],
  touched: Set<number>,
): void {
  const { task, result, at } = event;
  const instance = state.instances[task];
  const planned = plan.tasks[task];
  // A stopped attempt comes to an end too; the run has already decided on it.
  if (instance === undefined || planned === undefined || instance.state !== "running") return;
  if (result.kind === "rescheduled") {
    waitUntil(state, task, "up_for_reschedule", Math.max(result.at, at), commands);
  } else if (result.kind === "failed" && result.retry && instance.tryNumber <= planned.retries) {
    const attempt = { dagId: plan.dagId, taskId: planned.taskId, logicalDate: plan.logicalDate };
    const delay = retryDelaySeconds(planned.retryTiming, { ...attempt, tryNumber: instance.tryNumber });
    // Airflow tries again strictly after the moment (`next_retry_datetime() < now`); one millisecond is our tick.
    waitUntil(state, task, "up_for_retry", at + Math.round(delay * 1000) + 1, commands);
  } else {
    changeState(plan, state, task, result.kind, commands, touched);
    if (result.kind === "failed" && plan.failFast) {
      stopUnfinished(plan, state, { running: "failed", others: "skipped", reason: "fail_fast" }, commands);
    }
  }
}

function waitUntil(
  state: FirstSchedulerState,
  task: number,
  to: "up_for_retry" | "up_for_reschedule",
  until: number,
  commands: SchedulerCommand[],
): void {
  const instance = state.instances[task] as TaskInstanceData;
  commands.push({ kind: "changeState", task, from: instance.state, to, tryNumber: instance.tryNumber, until });
  commands.push({ kind: "setTimer", at: until });
  instance.state = to;
  instance.until = until;
  state.running--;
  state.waiting.push(task);
}

function wake(state: FirstSchedulerState, at: number, touched: Set<number>): void {
  if (state.waiting.length === 0) return;
  state.waiting = state.waiting.filter((task) => {
    const instance = state.instances[task] as TaskInstanceData;
    if (instance.until !== null && instance.until > at) return true;
    instance.until = null;
    touched.add(task);
    return false;
  });
}

function startReady(plan: RunPlan, state: FirstSchedulerState, commands: SchedulerCommand[]): void {
  while (state.running < plan.slots && state.nextReady < state.ready.length) {
    const task = state.ready[state.nextReady++] as number;
    const instance = state.instances[task] as TaskInstanceData;
    // `failFast` may have skipped it meanwhile.
    if (instance.state !== "scheduled") continue;
    changeState(plan, state, task, "running", commands);
    commands.push({ kind: "startTask", task, tryNumber: instance.tryNumber });
  }
}

function stateByLeaves(plan: RunPlan, state: FirstSchedulerState): "success" | "failed" {
  const failed = plan.tasks.some((task, index) => {
    const ended = state.instances[index]?.state;
    return task.downstream.length === 0 && (ended === "failed" || ended === "upstream_failed");
  });
  return failed ? "failed" : "success";
}
