import { type Diagnostic, diagnostic } from "#sdk/errors/index.ts";
import { type CronSchedule, type DagNode, isAtLeast } from "#sdk/ir/index.ts";
import { isKnownTimezone, parseCron, toEpoch, toWallClock, tryFindNextFireTime } from "#sdk/schedule/index.ts";
import { findDateBounds } from "../date-bounds.ts";
import type { Rule, RuleContext } from "../rule.ts";

/**
 * croniter gives up after 50 years ("failed to find next date"); the scheduler then logs an error on each of its rounds and makes no run. A first fire
 * time after the end date makes none either, and is not even logged. `@once` without a start date runs from 3.1 on, `@continuous` from 3.2 on; before
 * that they never do.
 */
export const firingSchedules: Rule = {
  name: "firing-schedules",
  codes: ["JW2019"],
  check: (context) =>
    context.dags.flatMap(({ dag }) => {
      const { schedule } = dag;
      if (schedule.kind === "cron") return checkCron(dag, schedule, context);
      if (schedule.kind === "once" || schedule.kind === "continuous") return checkStart(dag, schedule.kind, context);
      return [];
    }),
};

function checkCron(dag: DagNode, { expression, timezone }: CronSchedule, { now }: RuleContext): Diagnostic[] {
  const result = parseCron(expression);
  // Both have a rule of their own.
  if ("problem" in result || !isKnownTimezone(timezone)) return [];
  const { earliest, latest } = findDateBounds(dag);
  if (earliest !== undefined && latest !== undefined && latest < earliest) return [];
  // A fire time at the start date itself counts.
  const first = tryFindNextFireTime(result.cron, toWallClock((earliest ?? now) - 1, timezone));
  if (first === undefined) {
    const since = earliest === undefined ? "from now on" : "after the start date";
    return [
      neverFires(
        dag,
        `the cron expression "${expression}" names no day of the calendar ${since}`,
        "Check the day, the month and the year.",
      ),
    ];
  }
  const moment = toEpoch(first, timezone);
  if (latest === undefined || moment <= latest) return [];
  const text = new Date(moment).toISOString().replace(".000Z", "Z");
  return [
    neverFires(
      dag,
      `the cron expression "${expression}" fires first at ${text}, after the end date`,
      "Move the endDate, or leave it out.",
    ),
  ];
}

function checkStart(dag: DagNode, kind: "once" | "continuous", { target }: RuleContext): Diagnostic[] {
  const since = kind === "once" ? "3.1" : "3.2";
  if (isAtLeast(target, since) || findDateBounds(dag).earliest !== undefined) return [];
  return [
    neverFires(
      dag,
      `without a start date, Airflow ${target} makes no run of ${kind}()`,
      'Write startDate: "2026-01-01".',
    ),
  ];
}

function neverFires(dag: DagNode, reason: string, hint: string): Diagnostic {
  return diagnostic("JW2019", {
    message: `The schedule of DAG "${dag.dagId}" never fires: ${reason}.`,
    hint,
    source: dag.source,
  });
}
