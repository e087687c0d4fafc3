import type { PreparedDag } from "../engine/index.ts";
import type { DagNode } from "../ir/index.ts";
import type { LocalRunView, LocalTaskInstance } from "../local/index.ts";
import { explainState, type StatesOf } from "./explain-state.ts";
import { orderTasks } from "./order-tasks.ts";
import type { PicturedInstance, PicturedRun } from "./run-tree.ts";

/** What a picture of a run is made with beside the run. */
export interface PictureParts {
  readonly dag: Pick<DagNode, "groups" | "tasks">;
  /** The graph between the DAG's tasks alone. */
  readonly graph: PreparedDag;
  /** Why a task instance that could still run does not run, in words; null when nothing holds it. */
  readonly waitReason: (taskId: string, mapIndex: number) => string | null;
}

/** A run as people look at it. */
export function pictureRun(run: LocalRunView, parts: PictureParts): PicturedRun {
  const instances = Map.groupBy(run.taskInstances, ({ taskId }) => taskId);
  const statesOf: StatesOf = (taskId) => (instances.get(taskId) ?? []).map(({ state }) => state);
  return {
    groups: parts.dag.groups,
    tasks: orderTasks(parts.dag, parts.graph),
    instances: new Map(
      parts.dag.tasks.map(({ taskId }) => [
        taskId,
        (instances.get(taskId) ?? []).map((instance) => pictureOf(instance, explain(run, instance, parts, statesOf))),
      ]),
    ),
  };
}

/** Why a task instance has not run, or not to its end, in words; null for one that runs or has run. */
export function explainInstance(run: LocalRunView, instance: LocalTaskInstance, parts: PictureParts): string | null {
  return explain(run, instance, parts, (taskId) => run.instancesOf(taskId).map(({ state }) => state));
}

const cutShort = {
  dagrun_timeout: "the run ran into its dagrunTimeout",
  deadlock: "nothing in the run could go on",
  run_stopped: "the run was stopped",
} as const;

function explain(
  run: LocalRunView,
  instance: LocalTaskInstance,
  parts: PictureParts,
  statesOf: StatesOf,
): string | null {
  const { taskId, mapIndex, state, tries } = instance;
  switch (state) {
    case "success":
    case "running":
    case "failed":
      return null;
    case "skipped":
      if (tries.length > 0) return null;
      break;
    case "upstream_failed":
    case "removed":
      break;
    default:
      return parts.waitReason(taskId, mapIndex);
  }
  if (run.reason !== null && run.reason !== "tasks_finished") return cutShort[run.reason];
  return explainState(parts.graph, taskId, state, statesOf);
}

function pictureOf(instance: LocalTaskInstance, why: string | null): PicturedInstance {
  const { mapIndex, label, state, tries } = instance;
  const ended = tries.flatMap(({ startedAt, endedAt }) =>
    endedAt === null ? [] : endedAt.getTime() - startedAt.getTime(),
  );
  return {
    mapIndex,
    ...(label === null ? {} : { name: label }),
    state,
    tries: new Set(tries.map(({ number }) => number)).size,
    milliseconds: ended.length === 0 ? null : ended.reduce((sum, time) => sum + time, 0),
    note: why ?? noteOf(instance),
  };
}

/** Why the last try ended as it did. */
function noteOf({ state, tries }: LocalTaskInstance): string {
  const latest = tries.at(-1);
  if (latest === undefined) return "";
  if (latest.error !== null) return `${latest.error.name}: ${latest.error.message}`;
  return state === "skipped" ? (latest.log.at(-1)?.message ?? "") : "";
}
