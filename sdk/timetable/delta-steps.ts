import type { Microseconds } from "../time/microseconds.ts";
import { addCalendarDelta, negateDelta } from "./calendar-delta.ts";
import type { TimeDelta } from "./time-delta.ts";
import { TimetableError } from "./timetable-error.ts";
import type { TimetableSteps } from "./timetable-steps.ts";

/** From a moment to the one a length of time later, whatever it is: what Airflow's `DeltaMixin` steps through. Nothing is aligned. */
export function deltaSteps(delta: TimeDelta): TimetableSteps {
  return {
    next: (current) => addDelta(current, delta),
    previous: (current) => subtractDelta(current, delta),
    alignToNext: (current) => current,
    alignToPrevious: (current) => current,
  };
}

/** A moment that much later. */
export function addDelta(moment: Microseconds, delta: TimeDelta): Microseconds {
  return checkRange(delta.kind === "fixed" ? moment + delta.microseconds : addCalendarDelta(moment, delta));
}

/** A moment that much earlier. */
export function subtractDelta(moment: Microseconds, delta: TimeDelta): Microseconds {
  return checkRange(
    delta.kind === "fixed" ? moment - delta.microseconds : addCalendarDelta(moment, negateDelta(delta)),
  );
}

const earliest = Date.parse("0001-01-01T00:00:00Z");
const latest = Date.UTC(10_000, 0, 1);

/** Python's dates end with the year 9999. */
function checkRange(moment: Microseconds): Microseconds {
  if (moment >= earliest * 1000 && moment < latest * 1000) return moment;
  throw new TimetableError("OverflowError", "date value out of range");
}
