import { type Microseconds, microsecondsPerSecond } from "./microseconds.ts";

/** Whole microseconds of seconds with a fraction; the fraction apart, so that no digit of it is lost. */
export function secondsToMicroseconds(seconds: number): Microseconds {
  const whole = Math.trunc(seconds);
  return whole * microsecondsPerSecond + Math.round((seconds - whole) * microsecondsPerSecond);
}
