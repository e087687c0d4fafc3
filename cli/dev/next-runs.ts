import type { DagPlan } from "#sdk/engine/plan/dag-plan.ts";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import { type LocalScheduler, momentOf } from "#sdk/local/index.ts";
import { nextRun } from "#sdk/timetable/index.ts";

/** When a DAG's schedule is due the next time. */
export interface NextRun {
  readonly dagId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The next runs that schedules make, the soonest first. DAGs that wait for something else than the clock have none. */
export function findNextRuns(
  plans: readonly DagPlan[],
  scheduler: Pick<LocalScheduler, "runs">,
  now: Date,
  target: AirflowVersion,
): readonly NextRun[] {
  const next = plans.flatMap((plan): readonly NextRun[] => {
    const { dagId, timetable, startDate, endDate, catchup } = plan;
    if (timetable === null) return [];
    const last = scheduler.runs(dagId).findLast(({ runType }) => runType === "scheduled")?.dataInterval ?? null;
    const lastInterval = last === null ? null : { start: momentOf(last.start), end: momentOf(last.end) };
    const restriction = { earliest: startDate, latest: endDate, catchup };
    try {
      const found = nextRun(timetable, { lastInterval, restriction, now: momentOf(now), target });
      return found === null ? [] : [{ dagId, at: found.runAfter / 1000 }];
    } catch {
      // Airflow logs it and makes no run; the check of the project has said it before.
      return [];
    }
  });
  return next.toSorted((left, right) => left.at - right.at);
}
