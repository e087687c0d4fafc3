import type { DagPlan, GroupPlan } from "../engine/index.ts";
import type { AirflowVersion } from "../ir/airflow-version.ts";
import type { Microseconds } from "../time/microseconds.ts";
import { withDefaults } from "./case-defaults.ts";
import { CaseError } from "./case-error.ts";
import { asFields, asList, asText, type CaseFields } from "./case-fields.ts";
import { readInstant } from "./case-instant.ts";
import { readTraceMap } from "./read-trace-map.ts";
import { readTraceTask } from "./read-trace-task.ts";
import { refuseDag } from "./refuse-dag.ts";

const day = 86_400_000_000;

/** The DAG of a case. @throws CaseError for one that says what no DAG can mean, or that Airflow refuses. */
export function readTraceDag(given: unknown, now: Microseconds, target: AirflowVersion): DagPlan {
  const fields = asFields(given, "dag");
  const read = withDefaults(fields, "dag");
  const startDate =
    fields["start_date"] === undefined ? now - 365 * day : readInstant(fields["start_date"], "dag: start_date");
  const tasks = asList(fields["tasks"], "dag.tasks").map((task) => ({ ...readTraceTask(task), startDate }));
  if (tasks.length === 0) throw new CaseError("dag.tasks is required");
  const plan: DagPlan = {
    dagId: read.text("dag_id", "dag"),
    tasks,
    groups: readGroups(fields),
    timetable: null,
    assets: null,
    startDate,
    endDate: null,
    catchup: read.flag("catchup", false),
    failFast: read.flag("fail_fast", false),
    maxActiveTasks: read.integer("max_active_tasks", 16),
    maxActiveRuns: read.integer("max_active_runs", 16),
    maxConsecutiveFailedDagRuns: read.integer("max_consecutive_failed_dag_runs", 0),
    dagrunTimeout: read.seconds("dagrun_timeout_s", null),
  };
  checkNames(plan);
  refuseDag(plan, target);
  return plan;
}

function readGroups(fields: CaseFields): readonly GroupPlan[] {
  return asList(fields["groups"] ?? [], "dag.groups").map((given) => {
    const group = asFields(given, "a group");
    const groupId = asText(group["id"], "the id of a group");
    const read = withDefaults(group, groupId);
    return {
      groupId,
      parent: read.text("parent", null),
      upstream: read.names("upstream"),
      map: readTraceMap(group["map"], groupId),
    };
  });
}

function checkNames({ dagId, tasks, groups }: DagPlan): void {
  for (const id of [dagId, ...tasks.map(({ taskId }) => taskId)]) refuseKey(id, /^[\p{L}\p{N}_.-]+$/u, 250);
  for (const { groupId } of groups) refuseKey(groupId, /^[\p{L}\p{N}_-]+$/u, 200);
  const taskIds = new Set(tasks.map(({ taskId }) => taskId));
  const groupIds = new Set(groups.map(({ groupId }) => groupId));
  const all = new Set([...taskIds, ...groupIds]);
  if (all.size !== tasks.length + groups.length) throw new CaseError("every task and group needs an id of its own");
  const nodes = [
    ...tasks.map(({ taskId, groupId, upstream, map }) => ({ id: taskId, around: groupId, upstream, map })),
    ...groups.map(({ groupId, parent, upstream, map }) => ({ id: groupId, around: parent, upstream, map })),
  ];
  for (const { id, around, upstream, map } of nodes) {
    const unknown = upstream.find((name) => !all.has(name));
    if (unknown !== undefined) throw new CaseError(`${id}: unknown upstream ${JSON.stringify(unknown)}`);
    if (around !== null && !groupIds.has(around)) throw new CaseError(`${id}: unknown group ${JSON.stringify(around)}`);
    for (const source of map?.over ?? []) {
      if (source.kind === "task" && !taskIds.has(source.taskId)) {
        throw new CaseError(`${id}: maps over unknown task ${JSON.stringify(source.taskId)}`);
      }
    }
  }
}

function refuseKey(key: string, allowed: RegExp, longest: number): void {
  if (key.length > longest) throw new CaseError(`The key has to be less than ${longest} characters`, "ValueError");
  if (!allowed.test(key))
    throw new CaseError(`The key ${JSON.stringify(key)} has characters that Airflow refuses`, "ValueError");
}
