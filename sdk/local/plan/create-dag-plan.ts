import type { DagPlan } from "../../engine/plan/dag-plan.ts";
import type { GroupPlan } from "../../engine/plan/group-plan.ts";
import type { TaskPlan } from "../../engine/plan/task-plan.ts";
import type { AirflowVersion, AssetCondition, DagNode, Schedule, TaskNode } from "../../ir/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import { createTimetable, type Timetable } from "../../timetable/index.ts";
import { checkGraph } from "./check-graph.ts";
import { createMapPlan, mapSources } from "./create-map-plan.ts";
import { createTaskPlan } from "./create-task-plan.ts";
import { type EffectiveOptions, readEffectiveOptions } from "./effective-options.ts";
import { flag, instant, microseconds, wholeNumber } from "./read-option.ts";

/** What a plan may be told beside the DAG. */
export interface DagPlanOptions {
  /** Tasks that are mocked or scripted; an empty task does nothing unless it is. */
  readonly mocked?: ReadonlySet<string>;
}

/**
 * A DAG as the engine sees it, with every default of Airflow written out.
 *
 * @throws JW4010 for an edge to something that is not there, and for a cycle.
 */
export function createDagPlan(dag: DagNode, target: AirflowVersion, { mocked }: DagPlanOptions = {}): DagPlan {
  checkGraph(dag);
  const upstream = upstreamsOf(dag);
  const options = new Map(dag.tasks.map((task) => [task, readEffectiveOptions(dag, task)]));
  const planTask = (task: TaskNode): TaskPlan =>
    createTaskPlan(task, {
      options: options.get(task) as EffectiveOptions,
      upstream: upstream.get(task.taskId) ?? [],
      target,
      isMocked: mocked?.has(task.taskId) ?? false,
    });
  return {
    dagId: dag.dagId,
    tasks: dag.tasks.map(planTask),
    groups: dag.groups.map(
      ({ groupId, parent, map }): GroupPlan => ({
        groupId,
        parent,
        upstream: upstream.get(groupId) ?? [],
        map: map === undefined ? null : createMapPlan(map),
      }),
    ),
    timetable: timetableOf(dag.schedule),
    assets: assetsOf(dag.schedule),
    ...restriction(dag, [...options.values()]),
    catchup: flag(dag.options["catchup"]) ?? false,
    failFast: flag(dag.options["failFast"]) ?? false,
    maxActiveTasks: wholeNumber(dag.options["maxActiveTasks"]) ?? 16,
    maxActiveRuns: wholeNumber(dag.options["maxActiveRuns"]) ?? (dag.schedule.kind === "continuous" ? 1 : 16),
    maxConsecutiveFailedDagRuns: wholeNumber(dag.options["maxConsecutiveFailedDagRuns"]) ?? 0,
    dagrunTimeout: microseconds(dag.options["dagrunTimeout"]) ?? null,
  };
}

/** For each task and group what it runs after, in the author's order: its edges, and what it is mapped over. */
function upstreamsOf(dag: DagNode): ReadonlyMap<string, readonly string[]> {
  const upstream = new Map<string, Set<string>>();
  const add = (to: string, from: string) => {
    const known = upstream.get(to);
    if (known === undefined) upstream.set(to, new Set([from]));
    else known.add(from);
  };
  for (const { from, to } of dag.edges) add(to, from);
  for (const { taskId, map } of dag.tasks) for (const source of mapSources(map)) add(taskId, source);
  for (const { groupId, map } of dag.groups) for (const source of mapSources(map)) add(groupId, source);
  return new Map([...upstream].map(([id, ids]) => [id, [...ids]]));
}

function timetableOf(schedule: Schedule): Timetable | null {
  return schedule.kind === "manual" || schedule.kind === "assets" ? null : createTimetable(schedule);
}

function assetsOf(schedule: Schedule): AssetCondition | null {
  return schedule.kind === "assets" || schedule.kind === "assetOrTime" ? schedule.condition : null;
}

/** `SerializedDAG._time_restriction`: from the first start date of all, up to the last end date when every task has one. */
function restriction(
  dag: DagNode,
  tasks: readonly EffectiveOptions[],
): { readonly startDate: Microseconds | null; readonly endDate: Microseconds | null } {
  const starts = tasks.flatMap(({ startDate }) => startDate ?? []);
  const start = instant(dag.options["startDate"]);
  if (start !== undefined) starts.push(start);
  const ends = tasks.flatMap(({ endDate }) => endDate ?? []);
  const end = instant(dag.options["endDate"]) ?? null;
  return {
    startDate: starts.length === 0 ? null : starts.reduce((left, right) => Math.min(left, right)),
    endDate:
      ends.length === 0 || ends.length < tasks.length ? end : ends.reduce((left, right) => Math.max(left, right)),
  };
}
