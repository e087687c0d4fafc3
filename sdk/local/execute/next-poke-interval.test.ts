import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { SensorTaskNode } from "../../ir/index.ts";
import { nextPokeInterval } from "./next-poke-interval.ts";

type Row = [
  taskId: string,
  interval: number,
  timeout: number,
  maxWait: number | null,
  startedAt: number,
  elapsed: number,
  seconds: number,
];

const recording = new URL("../../../test/conformance/local-runs/recorded-poke-intervals.json", import.meta.url);
const { rows } = JSON.parse(readFileSync(recording, "utf8")) as { rows: Row[] };

const sensor = {
  kind: "sensor",
  mode: "reschedule",
  exponentialBackoff: true,
  softFail: false,
  inputs: {},
  options: {},
  source: null,
} as const;

test("every wait of a rescheduled sensor is the one that Airflow answered", () => {
  const answers = rows.map(([taskId, pokeIntervalSeconds, timeoutSeconds, maxWaitSeconds, startedAt, elapsed]) => {
    const node: SensorTaskNode = { ...sensor, taskId, pokeIntervalSeconds, timeoutSeconds, maxWaitSeconds };
    const seconds = nextPokeInterval(node, { dagId: "flights", startedAt, elapsed, pokeCount: 1 });
    return [taskId, pokeIntervalSeconds, timeoutSeconds, maxWaitSeconds, startedAt, elapsed, seconds];
  });
  expect(answers).toEqual(rows);
});

test("an interval of zero is a second at least, however often it was asked", () => {
  const node: SensorTaskNode = {
    ...sensor,
    taskId: "wait",
    pokeIntervalSeconds: 0,
    timeoutSeconds: 1e6,
    maxWaitSeconds: null,
  };
  expect(nextPokeInterval(node, { dagId: "flights", startedAt: 0, elapsed: 5000, pokeCount: 1 })).toBe(1);
});
