import type { PlannedKind, TaskPlan } from "../../engine/plan/task-plan.ts";
import { type AirflowVersion, isAtLeast, type TaskNode } from "../../ir/index.ts";
import { createMapPlan } from "./create-map-plan.ts";
import type { EffectiveOptions } from "./effective-options.ts";

/** What a task's plan is made from beside the task. */
export interface TaskPlanParts {
  readonly options: EffectiveOptions;
  readonly upstream: readonly string[];
  readonly target: AirflowVersion;
  readonly isMocked: boolean;
}

/** A task as the engine sees it. */
export function createTaskPlan(task: TaskNode, { options, upstream, target, isMocked }: TaskPlanParts): TaskPlan {
  const { retryExponentialBackoff: backoff } = options;
  return {
    taskId: task.taskId,
    kind: plannedKind(task, isMocked, target),
    groupId: task.group ?? null,
    upstream,
    map: task.map === undefined ? null : createMapPlan(task.map),
    setupTeardown: task.setupTeardown ?? null,
    onFailureFailDagrun: task.onFailureFailDagrun ?? false,
    // `as_teardown` sets its own rule, whatever the task had.
    triggerRule: task.setupTeardown === "teardown" ? "all_done_setup_success" : options.triggerRule,
    ignoreDownstreamTriggerRules: task.kind === "shortCircuit" && task.ignoreDownstreamTriggerRules,
    retries: options.retries,
    retryDelay: options.retryDelay,
    retryExponentialBackoff: isAtLeast(target, "3.2") || backoff === 0 ? backoff : 2,
    maxRetryDelay: options.maxRetryDelay,
    pool: options.pool,
    poolSlots: options.poolSlots,
    priorityWeight: options.priorityWeight,
    weightRule: options.weightRule,
    dependsOnPast: options.dependsOnPast,
    waitForDownstream: options.waitForDownstream,
    ignoreFirstDependsOnPast: options.ignoreFirstDependsOnPast,
    waitForPastDependsBeforeSkipping: options.waitForPastDependsBeforeSkipping,
    maxActiveTisPerDag: options.maxActiveTisPerDag,
    maxActiveTisPerDagrun: options.maxActiveTisPerDagrun,
    startDate: options.startDate,
    outlets: task.outlets ?? [],
  };
}

/** `TaskInstance.is_task_schedulable`: an empty operator with outlets or inlets goes through a worker like any other task. */
function plannedKind(task: TaskNode, isMocked: boolean, target: AirflowVersion): PlannedKind {
  switch (task.kind) {
    case "typescript":
      // Airflow 3.0 waits for the moment of a reschedule with sensors alone; Jetway's operator says there that it is one.
      return isAtLeast(target, "3.1") ? "task" : "sensor";
    case "empty": {
      const isBare = (task.outlets ?? []).length === 0 && (task.inlets ?? []).length === 0;
      return isBare && !isMocked ? "empty" : "task";
    }
    case "branch":
    case "shortCircuit":
      return task.kind;
    case "sensor":
      // While it pokes, a sensor is a task like any other.
      return task.mode === "reschedule" ? "sensor" : "task";
    default:
      return "task";
  }
}
