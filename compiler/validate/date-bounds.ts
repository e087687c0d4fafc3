import type { DagNode, InstantOption, OptionValues } from "#sdk/ir/index.ts";
import { isKnownTimezone, toEpoch } from "#sdk/schedule/index.ts";

/** The moments between which Airflow makes runs of a DAG, in milliseconds since 1970; undefined where there is no bound. */
export interface DateBounds {
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
}

/**
 * `_time_restriction` of Airflow: the earliest start date of the DAG and its tasks; the DAG's end date, or the last of the tasks' when each has one.
 */
export function findDateBounds(dag: DagNode): DateBounds {
  const ownStart = tryReadMoment(dag.options, "startDate") ?? tryReadMoment(dag.defaults, "startDate");
  const ownEnd = tryReadMoment(dag.options, "endDate") ?? tryReadMoment(dag.defaults, "endDate");
  const starts = dag.tasks.flatMap((task) => tryReadMoment(task.options, "startDate") ?? []);
  const ends = dag.tasks.flatMap((task) => tryReadMoment(task.options, "endDate") ?? []);
  const all = [...ends, ...(ownEnd === undefined ? [] : [ownEnd])];
  return {
    earliest: ownStart ?? (starts.length > 0 ? starts.reduce((left, right) => Math.min(left, right)) : undefined),
    latest:
      ends.length === dag.tasks.length && all.length > 0 ? all.reduce((left, right) => Math.max(left, right)) : ownEnd,
  };
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
