import { type AirflowVersion, isAtLeast } from "../ir/airflow-version.ts";
import {
  type Cron,
  parseCron,
  toEpoch,
  toWallClock,
  tryFindNextFireTime,
  tryFindPreviousFireTime,
} from "../schedule/index.ts";
import type { Microseconds } from "../time/microseconds.ts";
import { TimetableError } from "./timetable-error.ts";
import type { TimetableSteps } from "./timetable-steps.ts";

/** Whose fire times are stepped through. */
export interface CronClock {
  readonly cron: string;
  readonly timezone: string;
  readonly target: AirflowVersion;
}

/**
 * The fire times of a cron expression in a time zone, as Airflow's `CronMixin` steps through them: on the wall clock, except that an expression for every
 * hour steps by the time that has passed, so that it fires in both of two hours with the same name.
 * An expression that croniter cannot read raises at the first step, not before.
 */
export function cronSteps({ cron, timezone, target }: CronClock): TimetableSteps {
  const next = (current: Microseconds) => stepForward(readCron(cron), timezone, current);
  const stepPrevious = isAtLeast(target, "3.4") ? stepStrictlyBack : stepBack;
  const previous = (current: Microseconds) => stepPrevious(readCron(cron), timezone, current);
  return {
    next,
    previous,
    alignToNext: (current) => {
      const found = next(current);
      return previous(found) === current ? current : found;
    },
    alignToPrevious: (current) => {
      const found = previous(current);
      return next(found) === current ? current : found;
    },
  };
}

const knownCrons = new Map<string, Cron>();
/** A long-lived process meets few expressions; one that is fed with thousands starts anew. */
const knownCronsLimit = 1000;

function readCron(expression: string): Cron {
  const known = knownCrons.get(expression);
  if (known !== undefined) return known;
  const result = parseCron(expression);
  if ("problem" in result) throw new TimetableError("CroniterBadCronError", result.problem.reason);
  if (knownCrons.size >= knownCronsLimit) knownCrons.clear();
  knownCrons.set(expression, result.cron);
  return result.cron;
}

function stepForward(cron: Cron, timezone: string, current: Microseconds): Microseconds {
  const wallClock = readWallClock(timezone, current);
  const found = orRaise(tryFindNextFireTime(cron, wallClock.milliseconds), "next");
  return cron.coversEveryHour ? current + (found * 1000 - wallClock.microseconds) : toEpoch(found, timezone) * 1000;
}

/** In front of a change of the clock this can come out at the moment itself or after it; Airflow 3.4 mended that. */
function stepBack(cron: Cron, timezone: string, current: Microseconds): Microseconds {
  const wallClock = readWallClock(timezone, current);
  const found = orRaise(tryFindPreviousFireTime(cron, wallClock.microseconds / 1000), "prev");
  return cron.coversEveryHour ? current - (wallClock.microseconds - found * 1000) : toEpoch(found, timezone) * 1000;
}

function stepStrictlyBack(cron: Cron, timezone: string, current: Microseconds): Microseconds {
  const first = stepBack(cron, timezone, current);
  if (cron.coversEveryHour) return first;
  let found = first;
  let before = readWallClock(timezone, current).microseconds / 1000;
  while (found >= current) {
    before = orRaise(tryFindPreviousFireTime(cron, before), "prev");
    found = toEpoch(before, timezone) * 1000;
  }
  return found;
}

function readWallClock(timezone: string, current: Microseconds): { microseconds: number; milliseconds: number } {
  const milliseconds = Math.floor(current / 1000);
  const offset = toWallClock(milliseconds, timezone) - milliseconds;
  return { microseconds: current + offset * 1000, milliseconds: milliseconds + offset };
}

function orRaise(found: number | undefined, direction: "next" | "prev"): number {
  if (found !== undefined) return found;
  throw new TimetableError("CroniterBadDateError", `failed to find ${direction} date`);
}
