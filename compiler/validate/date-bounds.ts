import type { DagNode, InstantOption, OptionValues } from "#sdk/ir/index.ts";
import { isKnownTimezone, toEpoch } from "#sdk/schedule/index.ts";

/** The moments between which Airflow makes runs of a DAG, in milliseconds since 1970; undefined where there is no bound. */
export interface DateBounds {
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
}

/**
 * `_time_restriction` of Airflow. A DAG's own dates bound those of its tasks; `default_args` give the DAG a start date and each task an end date. Without
 * an end date of its own the DAG ends with the last task, if each task has an end.
 */
export function findDateBounds(dag: DagNode): DateBounds {
  const start = tryReadMoment(dag.options, "startDate") ?? tryReadMoment(dag.defaults, "startDate");
  const end = tryReadMoment(dag.options, "endDate");
  return {
    earliest: start ?? momentsOfTasks(dag, "startDate").reduce(least, undefined),
    latest: end ?? lastEnd(dag),
  };
}

function lastEnd(dag: DagNode): number | undefined {
  const ends = momentsOfTasks(dag, "endDate");
  return ends.length === dag.tasks.length ? ends.reduce(greatest, undefined) : undefined;
}

function momentsOfTasks(dag: DagNode, name: string): readonly number[] {
  const byDefault = tryReadMoment(dag.defaults, name);
  return dag.tasks.flatMap((task) => tryReadMoment(task.options, name) ?? byDefault ?? []);
}

function least(left: number | undefined, right: number): number {
  return left === undefined ? right : Math.min(left, right);
}

function greatest(left: number | undefined, right: number): number {
  return left === undefined ? right : Math.max(left, right);
}

/** An option that is a moment, in milliseconds since 1970; undefined when it is absent or its time zone is not one. */
export function tryReadMoment(options: OptionValues, name: string): number | undefined {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  return option?.kind === "instant" ? epochOf(option) : undefined;
}

function epochOf({ local, timezone }: InstantOption): number | undefined {
  const wallClock = Date.parse(`${local.slice(0, 23)}Z`);
  return Number.isNaN(wallClock) || !isKnownTimezone(timezone) ? undefined : toEpoch(wallClock, timezone);
}
