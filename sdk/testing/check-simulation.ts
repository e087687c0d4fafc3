import type { DagPlan } from "../engine/index.ts";
import { didYouMean, JetwayError } from "../errors/index.ts";
import type { AirflowVersion } from "../ir/index.ts";
import { nextRun } from "../timetable/index.ts";

/** A period that is simulated; its end does not belong to it. */
export interface SimulatedPeriod {
  readonly from: Date;
  readonly until: Date;
}

/** Holds the pools that tasks name to be there. @throws JW4052 */
export function checkPools(plan: DagPlan, pools: Readonly<Record<string, unknown>>): void {
  const known = ["default_pool", ...Object.keys(pools)];
  const lost = plan.tasks.find(({ pool }) => !known.includes(pool));
  if (lost === undefined) return;
  throw new JetwayError(
    `Task "${lost.taskId}" runs in pool "${lost.pool}", which is not there: on Airflow it would never start.`,
    {
      code: "JW4052",
      hint:
        didYouMean(lost.pool, Object.keys(pools)) ??
        `Give its slots: pools: { ${JSON.stringify(lost.pool)}: 4 }, or --pool ${lost.pool}=4 on the command line.`,
    },
  );
}

/** Holds a period to have a length, and the DAG's schedule to be able to make runs. @throws JW4053, JW4054 */
export function checkPeriod(plan: DagPlan, { from, until }: SimulatedPeriod, target: AirflowVersion): void {
  if (until <= from) {
    throw new JetwayError(`The period ends (${until.toISOString()}) before it has begun (${from.toISOString()}).`, {
      code: "JW4053",
      hint: "Swap the two moments.",
    });
  }
  if (plan.timetable === null || plan.timetable.kind === "null") {
    if (plan.assets !== null) return;
    throw new JetwayError(`DAG "${plan.dagId}" has no schedule, so a period has no runs.`, {
      code: "JW4054",
      hint: "Leave the end of the period out to simulate one run, or give the DAG a schedule.",
    });
  }
  try {
    const restriction = { earliest: plan.startDate, latest: plan.endDate, catchup: plan.catchup };
    nextRun(plan.timetable, { lastInterval: null, restriction, now: from.getTime() * 1000, target });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new JetwayError(`The schedule of DAG "${plan.dagId}" never makes a run: ${reason}`, {
      code: "JW4054",
      hint: "Airflow loads such a DAG and its scheduler only logs the error. Correct the schedule.",
      cause,
    });
  }
}

/** Holds the update of an asset to be within the period. @throws JW4053 */
export function checkWithin({ from, until }: SimulatedPeriod, at: Date, asset: string): void {
  if (at >= from && at < until) return;
  throw new JetwayError(`Asset "${asset}" is updated at ${at.toISOString()}, outside of the simulated period.`, {
    code: "JW4053",
    hint: `The period is from ${from.toISOString()} up to ${until.toISOString()}.`,
  });
}
