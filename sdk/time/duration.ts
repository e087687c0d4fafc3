import { JetwayError } from "../errors/jetway-error.ts";

const brand: unique symbol = Symbol.for("jetway.duration");

/** A length of time, made by `seconds`, `minutes`, `hours`, `days` or `weeks`. In Python a `datetime.timedelta`. */
export interface Duration {
  readonly [brand]: true;
  readonly seconds: number;
}

/** A length of time as an option takes it: `minutes(5)` or ISO 8601 such as `"PT5M"`. A bare number is not one: it has no unit. */
export type DurationInput = Duration | `P${string}`;

/** That many seconds. @example seconds(30) // timedelta(seconds=30) */
export function seconds(count: number): Duration {
  return duration("seconds", count, 1);
}

/** That many minutes. @example minutes(5) // timedelta(minutes=5) */
export function minutes(count: number): Duration {
  return duration("minutes", count, 60);
}

/** That many hours. @example hours(2) // timedelta(hours=2) */
export function hours(count: number): Duration {
  return duration("hours", count, 3600);
}

/** That many days of 24 hours. @example days(1) // timedelta(days=1) */
export function days(count: number): Duration {
  return duration("days", count, 86_400);
}

/** That many weeks of seven days of 24 hours. @example weeks(1) // timedelta(days=7) */
export function weeks(count: number): Duration {
  return duration("weeks", count, 604_800);
}

function duration(unit: string, count: number, secondsEach: number): Duration {
  if (typeof count !== "number" || !Number.isFinite(count)) {
    throw new JetwayError(`${unit}(${String(count)}) is no length of time: a finite number is needed.`, {
      code: "JW8010",
      hint: `Write for example ${unit}(5).`,
    });
  }
  return Object.freeze({ [brand]: true as const, seconds: roundToMicroseconds(count * secondsEach) });
}

/** Python's timedelta counts in microseconds. */
function roundToMicroseconds(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const isoPattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * The seconds of a length of time.
 *
 * @throws JW8010 when it is none. Years and months have no fixed length and are refused.
 */
export function secondsOf(value: unknown, name: string): number {
  if (typeof value === "object" && value !== null && (value as { [brand]?: unknown })[brand] === true) {
    return (value as Duration).seconds;
  }
  const match = typeof value === "string" && /\d/.test(value) && !value.endsWith("T") ? isoPattern.exec(value) : null;
  if (match === null) {
    throw new JetwayError(`${name} is ${describe(value)}, which is no length of time.`, {
      code: "JW8010",
      hint: `Write a unit: minutes(5), hours(1), or ISO 8601 such as "PT5M".`,
    });
  }
  const [week = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return roundToMicroseconds((((week * 7 + day) * 24 + hour) * 60 + minute) * 60 + second);
}

function describe(value: unknown): string {
  return typeof value === "number" ? `the bare number ${value}` : (JSON.stringify(value) ?? String(value));
}
