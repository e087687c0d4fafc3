import { type Diagnostic, diagnostic } from "#sdk/errors/index.ts";
import type { DagNode } from "#sdk/ir/index.ts";
import { isKnownTimezone, parseCron, toWallClock, tryFindNextFireTime } from "#sdk/schedule/index.ts";
import { createTimetable, nextRun, TimetableError, type TimetableRun } from "#sdk/timetable/index.ts";
import { type DateBounds, findDateBounds } from "../date-bounds.ts";
import { type CronOfSchedule, listCrons } from "../list-crons.ts";
import type { Rule, RuleContext } from "../rule.ts";

/**
 * A timetable that raises ("failed to find next date": croniter gives up after 50 years) does so on each round of the scheduler, which logs it and makes no
 * run. A first run after the end date makes none either, and is not even logged. `@once` without a start date runs from 3.1 on, `@continuous` from 3.2 on;
 * before that they never do.
 */
export const firingSchedules: Rule = {
  name: "firing-schedules",
  codes: ["JW2019"],
  check: (context) => context.dags.flatMap(({ dag }) => checkSchedule(dag, context)),
};

function checkSchedule(dag: DagNode, context: RuleContext): Diagnostic[] {
  const bounds = findDateBounds(dag);
  if (dag.schedule.kind === "manual" || dag.schedule.kind === "assets" || hasOtherFaults(dag, bounds)) return [];
  try {
    if (findFirstRun(dag, bounds, context) !== null) return [];
  } catch (error) {
    if (!(error instanceof TimetableError)) throw error;
    const reason = whyRaised(error, dag, bounds, context);
    return reason === undefined ? [] : [neverFires(dag, reason)];
  }
  // The assets still make runs.
  return dag.schedule.kind === "assetOrTime" ? [] : [neverFires(dag, whyNone(dag, bounds, context))];
}

/** What has rules of its own. */
function hasOtherFaults({ schedule }: DagNode, { earliest, latest }: DateBounds): boolean {
  if (earliest !== undefined && latest !== undefined && latest < earliest) return true;
  const timezones = schedule.kind === "events" ? schedule.moments : listCrons(schedule);
  if (timezones.some(({ timezone }) => !isKnownTimezone(timezone))) return true;
  if ("seconds" in schedule && !(schedule.seconds > 0)) return true;
  return listCrons(schedule).some(({ expression }) => "problem" in parseCron(expression));
}

/** From the start date on; without one from now on. */
function findFirstRun(dag: DagNode, { earliest, latest }: DateBounds, context: RuleContext): TimetableRun | null {
  return nextRun(createTimetable(dag.schedule), {
    lastInterval: null,
    restriction: {
      earliest: earliest === undefined ? null : earliest * 1000,
      latest: latest === undefined ? null : latest * 1000,
      catchup: earliest !== undefined,
    },
    now: context.now * 1000,
    target: context.target,
  });
}

/** Why a schedule never fires, and what to do. */
interface Explanation {
  readonly reason: string;
  readonly hint: string;
}

/** Undefined for an error that a change of the clock brings about and that passes: `docs/discoveries/hourly-on-some-days.md`. */
function whyRaised(
  { pythonType }: TimetableError,
  dag: DagNode,
  { earliest }: DateBounds,
  { now }: RuleContext,
): Explanation | undefined {
  if (pythonType === "OverflowError") {
    return { reason: "it leads out of the years 1 to 9999", hint: "Write shorter intervals." };
  }
  if (pythonType !== "CroniterBadDateError") return undefined;
  const since = (earliest ?? now) - 1;
  const never = listCrons(dag.schedule).find((cron) => tryFindNext(cron, since) === undefined);
  if (never !== undefined) {
    return {
      reason: `the cron expression "${never.expression}" names no day of the calendar ${earliest === undefined ? "from now on" : "after the start date"}`,
      hint: "Check the day, the month and the year.",
    };
  }
  return {
    reason:
      "Airflow looks for the fire times before and after the first run, and the years of the cron expression leave none",
    hint: "Name earlier and later years too and set startDate and endDate, or write events([…]).",
  };
}

function whyNone(dag: DagNode, bounds: DateBounds, context: RuleContext): Explanation {
  const { schedule } = dag;
  if (schedule.kind === "once" || schedule.kind === "continuous") {
    if (bounds.earliest === undefined && bounds.latest === undefined) {
      return {
        reason: `without a start date, Airflow ${context.target} makes no run of ${schedule.kind}()`,
        hint: 'Write startDate: "2026-01-01".',
      };
    }
  }
  const unbounded = findFirstRun(dag, { ...bounds, latest: undefined }, context);
  if (unbounded === null) {
    const since = bounds.earliest === undefined ? "before now" : "before the start date";
    return { reason: `the last of its moments is ${since}`, hint: "Add later moments, or move the startDate." };
  }
  const subject =
    "expression" in schedule ? `the cron expression "${schedule.expression}" fires first` : "its first run is";
  const moment = new Date(unbounded.logicalDate / 1000).toISOString().replace(".000Z", "Z");
  return { reason: `${subject} at ${moment}, after the end date`, hint: "Move the endDate, or leave it out." };
}

function tryFindNext({ expression, timezone }: CronOfSchedule, epoch: number): number | undefined {
  const result = parseCron(expression);
  return "cron" in result ? tryFindNextFireTime(result.cron, toWallClock(epoch, timezone)) : undefined;
}

function neverFires(dag: DagNode, { reason, hint }: Explanation): Diagnostic {
  return diagnostic("JW2019", {
    message: `The schedule of DAG "${dag.dagId}" never fires: ${reason}.`,
    hint,
    source: dag.source,
  });
}
