import { expect, test } from "vitest";
import { thrownCode } from "../../test/support/thrown.ts";
import { sensorDone } from "../task/sensor-done.ts";
import { hours, minutes } from "../time/duration.ts";
import { dag } from "./dag.ts";
import { sensor } from "./sensor.ts";
import { shortCircuit } from "./short-circuit.ts";

const hasRows = shortCircuit("has_rows", ({ rows }: { rows: number }) => rows > 0);
const fileThere = sensor("file_there", ({ path }: { path: string }) => sensorDone(path), {
  mode: "reschedule",
  pokeInterval: minutes(1),
  timeout: hours(2),
  softFail: true,
  exponentialBackoff: true,
  maxWait: minutes(10),
  retries: 1,
});

test("a short circuit skips all behind it unless it is told not to", () => {
  const made = dag("conditions", {}, () => {
    hasRows({ rows: 1 });
    hasRows.override({ taskId: "gentle", ignoreDownstreamTriggerRules: false, retries: 1 })({ rows: 1 });
  });
  expect(made.ir.tasks).toMatchObject([
    { kind: "shortCircuit", ignoreDownstreamTriggerRules: true, options: {} },
    { kind: "shortCircuit", ignoreDownstreamTriggerRules: false, options: { retries: { value: 1 } } },
  ]);
});

test("a sensor has Airflow's defaults, and keeps its own options apart from those of every task", () => {
  const made = dag("conditions", {}, () => {
    fileThere({ path: "/tmp" });
    sensor("plain", () => true)();
  });
  expect(made.ir.tasks).toMatchObject([
    {
      kind: "sensor",
      inputs: { path: { value: "/tmp" } },
      mode: "reschedule",
      pokeIntervalSeconds: 60,
      timeoutSeconds: 7200,
      softFail: true,
      exponentialBackoff: true,
      maxWaitSeconds: 600,
      options: { retries: { value: 1 } },
    },
    {
      mode: "poke",
      pokeIntervalSeconds: 60,
      timeoutSeconds: 604800,
      softFail: false,
      exponentialBackoff: false,
      maxWaitSeconds: null,
      options: {},
    },
  ]);
});

test("a wrong option is refused where it is written", () => {
  const overridden = (options: object) => thrownCode(() => fileThere.override(options));
  expect(overridden({ mode: "wait" })).toBe("JW8005");
  expect(overridden({ softFail: "yes" })).toBe("JW8005");
  expect(overridden({ exponentialBackoff: 2 })).toBe("JW8005");
  expect(overridden({ pokeInterval: 60 })).toBe("JW8010");
  expect(overridden({ poke_interval: "PT1M" })).toBe("JW8004");
  expect(thrownCode(() => hasRows.override({ ignoreDownstreamTriggerRules: "no" } as never))).toBe("JW8005");
  expect(thrownCode(() => hasRows.override({ softFail: true } as never))).toBe("JW8004");
});
