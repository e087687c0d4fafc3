/**
 * A moment: whole microseconds since 1970-01-01T00:00:00Z, as Python's `datetime` counts. Exact in a `number` until the year 2255 (2^53), and for whole
 * seconds far beyond it.
 */
export type Microseconds = number;

/** Microseconds of a second. */
export const microsecondsPerSecond = 1_000_000;
