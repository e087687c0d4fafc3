import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { retryDelaySeconds } from "./retry-time.ts";

type Row = [
  delay: number,
  backoff: boolean,
  limit: number | null,
  logicalDate: string | null,
  tryNumber: number,
  seconds: number,
];

const recording = new URL("../../../test/conformance/local-runs/recorded-retry-times.json", import.meta.url);
const { rows } = JSON.parse(readFileSync(recording, "utf8")) as { rows: Row[] };

test("every delay is the one that Airflow 3.4 answered, to the second", () => {
  const answers = rows.map(([retryDelay, exponentialBackoff, maxRetryDelaySeconds, logicalDate, tryNumber]) => {
    const timing = { retryDelaySeconds: retryDelay, exponentialBackoff, maxRetryDelaySeconds };
    const date = logicalDate === null ? null : Date.parse(logicalDate);
    const attempt = { dagId: "flight_delays", taskId: "lädt.flüge", logicalDate: date, tryNumber };
    const answer = retryDelaySeconds(timing, attempt);
    return [retryDelay, exponentialBackoff, maxRetryDelaySeconds, logicalDate, tryNumber, answer];
  });
  expect(answers).toEqual(rows);
});
