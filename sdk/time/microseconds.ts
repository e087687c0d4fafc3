/**
 * A moment as whole microseconds since 1970 in UTC, or a length of time in whole microseconds: the grain of Airflow's own clock. Exact in a double
 * until the year 2255.
 */
export type Microseconds = number;

/** Microseconds in a second. */
export const microsecondsPerSecond = 1_000_000;
