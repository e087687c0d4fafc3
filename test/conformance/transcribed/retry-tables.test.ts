import { expect, test } from "vitest";
import { retryDelay } from "#sdk/engine/attempts/retry-delay.ts";
import { microsecondsPerSecond } from "#sdk/time/microseconds.ts";
import { retryRows } from "./retry-tables.ts";

test.each(retryRows)("an attempt waits as $test says: after try $tryNumber from $atLeast to $atMost seconds", (row) => {
  const timing = {
    retryDelay: row.retryDelaySeconds * microsecondsPerSecond,
    factor: row.factor,
    maxRetryDelay: row.maxRetryDelaySeconds === null ? null : row.maxRetryDelaySeconds * microsecondsPerSecond,
  };
  const attempt = { dagId: "fail_dag", taskId: "task", logicalDate: 0, tryNumber: row.tryNumber };
  const seconds = retryDelay(timing, attempt) / microsecondsPerSecond;
  expect(seconds).toBeGreaterThanOrEqual(row.atLeast);
  expect(seconds).toBeLessThanOrEqual(row.atMost);
});
