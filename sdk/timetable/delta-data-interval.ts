import { isAtLeast } from "../ir/airflow-version.ts";
import { type Microseconds, microsecondsPerSecond } from "../time/microseconds.ts";
import { normalizeDelta } from "./calendar-delta.ts";
import { addDelta, deltaSteps, subtractDelta } from "./delta-steps.ts";
import { nextDataIntervalRun } from "./next-data-interval-run.ts";
import type { TimeDelta } from "./time-delta.ts";
import type { DeltaDataIntervalTimetable } from "./timetable.ts";
import { TimetableError } from "./timetable-error.ts";
import type { DataInterval, TimetableQuestion, TimetableRun } from "./timetable-question.ts";

/** `DeltaDataIntervalTimetable.next_dagrun_info`. */
export function nextDeltaDataIntervalRun(
  { delta }: DeltaDataIntervalTimetable,
  question: TimetableQuestion,
): TimetableRun | null {
  const { now, target } = question;
  const skipToLatest = (earliest: Microseconds | null) => {
    const anchored = isAtLeast(target, "3.3") && countsMonths(delta);
    const boundary = anchored ? walkTo(now, earliest ?? now, delta) : floorToGrid(now, delta);
    const start = subtractDelta(boundary, delta);
    return earliest === null ? start : Math.max(start, earliest);
  };
  return nextDataIntervalRun(
    { className: "DeltaDataIntervalTimetable", steps: deltaSteps(delta), skipToLatest },
    question,
  );
}

/** `DeltaDataIntervalTimetable.infer_manual_data_interval`. */
export function inferDeltaDataInterval({ delta }: DeltaDataIntervalTimetable, runAfter: Microseconds): DataInterval {
  return { start: subtractDelta(runAfter, delta), end: runAfter };
}

function countsMonths(delta: TimeDelta): boolean {
  if (delta.kind === "fixed") return false;
  const { years, months } = normalizeDelta(delta);
  return years !== 0 || months !== 0;
}

/** The last boundary up to now, period by period from the start date: a month has no fixed length. */
function walkTo(now: Microseconds, anchor: Microseconds, delta: TimeDelta): Microseconds {
  let boundary = anchor;
  for (;;) {
    const next = addDelta(boundary, delta);
    if (next > now) return boundary;
    // Airflow would go round for ever here.
    if (next <= boundary) throw new TimetableError("TimeoutError", "the interval does not lead into the future");
    boundary = next;
  }
}

/** The last whole multiple of the interval since 1970, in Python's floating point: `seconds - seconds % interval`. */
function floorToGrid(now: Microseconds, delta: TimeDelta): Microseconds {
  const size = delta.kind === "fixed" ? delta.microseconds / microsecondsPerSecond : roughSeconds(delta);
  if (size === 0) throw new TimetableError("ZeroDivisionError", "float modulo");
  const seconds = now / microsecondsPerSecond;
  const rest = seconds % size;
  return toMicroseconds(seconds - (rest !== 0 && rest < 0 !== size < 0 ? rest + size : rest));
}

/** `_relativedelta_in_seconds`. */
function roughSeconds(delta: Extract<TimeDelta, { readonly kind: "calendar" }>): number {
  const { years, months, days, hours, minutes, seconds } = normalizeDelta(delta);
  return years * 31_536_000 + months * 2_592_000 + days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

/** `datetime.fromtimestamp`: the fraction of a second is rounded to microseconds, a half to the even neighbour. */
function toMicroseconds(timestamp: number): Microseconds {
  const whole = Math.trunc(timestamp);
  const fraction = (timestamp - whole) * microsecondsPerSecond;
  const floor = Math.floor(fraction);
  const isUp = fraction - floor > 0.5 || (fraction - floor === 0.5 && floor % 2 !== 0);
  return whole * microsecondsPerSecond + floor + (isUp ? 1 : 0);
}
