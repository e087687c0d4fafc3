/** A row of Airflow's tests of `next_retry_datetime`: bounds of the wait after an attempt, in seconds. */
export interface RetryRow {
  /** Name of the test in `models/test_taskinstance.py` of Airflow's repository. */
  readonly test: string;
  readonly retryDelaySeconds: number;
  readonly factor: number;
  readonly maxRetryDelaySeconds: number | null;
  readonly tryNumber: number;
  readonly atLeast: number;
  readonly atMost: number;
}

const hour = 3600;

function backOff(tryNumber: number, atLeast: number, atMost: number): RetryRow {
  const test = "test_next_retry_datetime";
  return { test, retryDelaySeconds: 30, factor: 2, maxRetryDelaySeconds: hour, tryNumber, atLeast, atMost };
}

function overflow(tryNumber: number): RetryRow {
  return { ...backOff(tryNumber, hour, hour), test: "test_next_retry_datetime_returns_max_for_overflow" };
}

function short(retryDelaySeconds: number): RetryRow {
  return { ...backOff(1, 1, 1), test: "test_next_retry_datetime_short_or_zero_intervals", retryDelaySeconds };
}

function customFactor(tryNumber: number, atLeast: number, atMost: number): RetryRow {
  const test = "test_next_retry_datetime_with_custom_multiplier";
  return { test, retryDelaySeconds: 240, factor: 5, maxRetryDelaySeconds: null, tryNumber, atLeast, atMost };
}

/**
 * Airflow's own tests of the wait before a retry. Theirs take bounds that are an interval too low in places, and hold since Python's `in` counts from
 * either end; the bounds here are those of the formula that they speak of: a wait lies between the base and twice the base.
 */
export const retryRows: readonly RetryRow[] = [
  backOff(1, 30, 60),
  backOff(3, 120, 240),
  backOff(5, 480, 960),
  backOff(9, hour, hour),
  backOff(50, hour, hour),
  overflow(5000),
  overflow(50_000),
  short(0),
  short(0.5),
  short(1),
  customFactor(1, 240, 480),
  customFactor(2, 1200, 2400),
];
