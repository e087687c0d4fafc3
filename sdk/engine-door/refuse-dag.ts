import { type DagPlan, type GroupPlan, prepareDag, type TaskPlan } from "../engine/index.ts";
import { type AirflowVersion, isAtLeast } from "../ir/airflow-version.ts";
import { CaseError } from "./case-error.ts";

/** Refuses what Airflow refuses while a DAG is parsed. @throws CaseError with the type of Airflow's exception. */
export function refuseDag(plan: DagPlan, target: AirflowVersion): void {
  refuseGroupCycle(plan.groups);
  for (const task of plan.tasks) {
    refuseTask(task, target);
    if (plan.failFast && !["all_success", "all_done_setup_success"].includes(task.triggerRule)) {
      throw new CaseError("A 'fail_fast' dag can only have all_success trigger rule", "FailFastDagInvalidTriggerRule");
    }
  }
  refuseInMappedGroups(plan);
  refuseGraph(plan);
}

function refuseGroupCycle(groups: readonly GroupPlan[]): void {
  const parents = new Map(groups.map(({ groupId, parent }) => [groupId, parent]));
  for (const { groupId } of groups) {
    let steps = 0;
    for (let around = parents.get(groupId) ?? null; around !== null; around = parents.get(around) ?? null) {
      steps += 1;
      if (steps > groups.length) throw new CaseError(`${groupId} lies in itself`);
    }
  }
}

function refuseTask({ taskId, poolSlots, triggerRule }: TaskPlan, target: AirflowVersion): void {
  if (poolSlots < 1) throw new CaseError(`pool slots for ${taskId} cannot be less than 1`, "ValueError");
  if (triggerRule === "all_done_min_one_success" && !isAtLeast(target, "3.1")) {
    throw new CaseError(`${taskId}: Airflow ${target} has no trigger rule ${triggerRule}`, "ValueError");
  }
}

function refuseInMappedGroups({ tasks, groups }: DagPlan): void {
  const byId = new Map(groups.map((group) => [group.groupId, group]));
  for (const { taskId, groupId, map, triggerRule } of tasks) {
    if (map !== null && isInMappedGroup(byId, groupId)) {
      throw new CaseError(
        `${taskId}: operator expansion in an expanded task group is not yet supported`,
        "NotImplementedError",
      );
    }
    if (triggerRule === "always" && byId.get(groupId ?? "")?.map != null) {
      throw new CaseError(
        `${taskId}: tasks in a mapped task group cannot have trigger_rule set to 'ALWAYS'`,
        "ValueError",
      );
    }
  }
}

function isInMappedGroup(groups: ReadonlyMap<string, GroupPlan>, groupId: string | null): boolean {
  for (let group = groups.get(groupId ?? ""); group !== undefined; group = groups.get(group.parent ?? "")) {
    if (group.map !== null) return true;
  }
  return false;
}

function refuseGraph(plan: DagPlan): void {
  const { downstream, upstream } = prepareDag(plan);
  for (const [task, { setupTeardown }] of plan.tasks.entries()) {
    if (setupTeardown !== "setup") continue;
    for (const below of downstream[task] ?? []) {
      const { setupTeardown: mark, triggerRule } = plan.tasks[below] as TaskPlan;
      if (mark === "teardown" || triggerRule === "all_success") continue;
      throw new CaseError("Setup tasks must be followed with trigger rule ALL_SUCCESS.", "ValueError");
    }
  }
  const missing = upstream.map((above) => above.length);
  const open = missing.flatMap((count, task) => (count === 0 ? [task] : []));
  for (const task of open) {
    for (const below of downstream[task] ?? []) {
      missing[below] = (missing[below] as number) - 1;
      if (missing[below] === 0) open.push(below);
    }
  }
  if (open.length < plan.tasks.length)
    throw new CaseError(`Cycle detected in Dag: ${plan.dagId}`, "AirflowDagCycleException");
}
