import { expect, test } from "vitest";
import { handMadeDag, plainOptions, typescriptTask } from "../../test/support/hand-made-dag.ts";
import type { SensorTaskNode, TaskNode } from "../ir/index.ts";
import { FailException, sensorDone, type TaskHandler } from "../task/index.ts";
import { dateOf, virtualClock } from "./clock.ts";
import type { LocalRunView } from "./local-run.ts";
import { runDag } from "./run-dag.ts";

const start = "2026-01-01T00:00:00Z";
const states = (run: LocalRunView) => Object.fromEntries(run.taskInstances.map(({ taskId, state }) => [taskId, state]));
const base = { inputs: {}, options: {}, source: null };

const branch: TaskNode = {
  kind: "branch",
  taskId: "choose",
  routes: { big: ["large"], small: ["little"], none: [] },
  ...base,
};
const behind = ["large", "little"].map((id) => typescriptTask(id));
const routed = (choose: TaskHandler) =>
  handMadeDag([branch, ...behind], {
    order: [
      ["choose", "large"],
      ["choose", "little"],
    ],
    handlers: { choose, large: () => 1, little: () => 1 },
  });

test.for<[unknown, Record<string, string>]>([
  ["big", { choose: "success", large: "success", little: "skipped" }],
  [["big", "small"], { choose: "success", large: "success", little: "success" }],
  ["none", { choose: "success", large: "skipped", little: "skipped" }],
  ["medium", { choose: "failed", large: "upstream_failed", little: "upstream_failed" }],
])("a branch that returns %j is followed", async ([label, expected]) => {
  const run = await runDag(routed(() => label));
  expect(states(run)).toEqual(expected);
  expect(run.xcom("choose")).toEqual(expected["choose"] === "success" ? label : undefined);
  expect(
    states(
      await runDag(
        routed(() => "never"),
        { mocks: { choose: label as string } },
      ),
    ),
  ).toEqual(expected);
});

test.for([true, false])("a short circuit that says %s", async (condition) => {
  const node: TaskNode = { kind: "shortCircuit", taskId: "check", ignoreDownstreamTriggerRules: true, ...base };
  const last = typescriptTask("last", { options: plainOptions({ triggerRule: "all_done" }) });
  const dag = handMadeDag([node, typescriptTask("next"), last], {
    order: [
      ["check", "next"],
      ["next", "last"],
    ],
    handlers: { check: () => condition, next: () => 1, last: () => 1 },
  });
  const state = condition ? "success" : "skipped";
  const run = await runDag(dag);
  expect(states(run)).toEqual({ check: "success", next: state, last: state });
  expect(run.xcom("check")).toBe(condition);
});

const waiting = {
  pokeIntervalSeconds: 60,
  timeoutSeconds: 150,
  softFail: false,
  exponentialBackoff: false,
  maxWaitSeconds: null,
};

/** Runs a sensor whose code is told how often it was asked before, and when. */
async function sense(details: Partial<SensorTaskNode>, answer: (count: number) => unknown) {
  const clock = virtualClock(start);
  const asked: string[] = [];
  const node: SensorTaskNode = { kind: "sensor", taskId: "wait", mode: "poke", ...waiting, ...base, ...details };
  const dag = handMadeDag([node, typescriptTask("free")], {
    handlers: {
      wait: () => {
        asked.push(dateOf(clock.now()).toISOString().slice(11, 19));
        return answer(asked.length);
      },
      free: () => dateOf(clock.now()).toISOString().slice(11, 19),
    },
  });
  const run = await runDag(dag, { clock, parallelism: 1 });
  return { run, asked, tries: run.taskInstance("wait").tries.map(({ number, state }) => `${number} ${state}`) };
}

test.for([
  ["poke", ["1 success"], "00:02:00"],
  ["reschedule", ["1 up_for_reschedule", "1 up_for_reschedule", "1 success"], "00:00:00"],
] as const)("in %s mode a sensor is asked again, and its slot is kept or given back", async ([mode, tries, free]) => {
  const sensed = await sense({ mode }, (count) => count === 3 && sensorDone({ file: "a.csv" }));
  expect(sensed.asked).toEqual(["00:00:00", "00:01:00", "00:02:00"]);
  expect(sensed.tries).toEqual(tries);
  expect(sensed.run.xcom("wait")).toEqual({ file: "a.csv" });
  expect(sensed.run.xcom("free")).toBe(free);
});

test.for([
  ["poke", false, "failed"],
  ["poke", true, "skipped"],
  ["reschedule", false, "failed"],
  ["reschedule", true, "skipped"],
] as const)(
  "in %s mode a sensor that times out, softFail %s, has %s and is not retried",
  async ([mode, softFail, state]) => {
    const { run, asked } = await sense({ mode, softFail, options: plainOptions({ retries: 3 }) }, () => false);
    expect(asked).toEqual(["00:00:00", "00:01:00", "00:02:00", "00:03:00"]);
    expect(run.taskInstance("wait")).toMatchObject({ state, tryNumber: 1 });
    const message = "Sensor has timed out; run duration of 180 seconds exceeds the specified timeout of 150.";
    const last = run.taskInstance("wait").tries.at(-1);
    expect(softFail ? last?.log[0]?.message : last?.error?.message).toBe(message);
  },
);

test("an ordinary error of a sensor is retried though it fails softly, a final one skips", async () => {
  const broken = await sense({ softFail: true, options: plainOptions({ retries: 1 }) }, (count) => {
    if (count === 1) throw new Error("no connection");
    throw new FailException("never");
  });
  expect(broken.tries).toEqual(["1 up_for_retry", "2 skipped"]);
});

test("a rescheduled sensor counts its timeout from the first question of its first try", async () => {
  const sensed = await sense({ mode: "reschedule", options: plainOptions({ retries: 1 }) }, (count) => {
    if (count === 2) throw new Error("no connection");
    return false;
  });
  expect(sensed.asked).toEqual(["00:00:00", "00:01:00", "00:06:00"]);
  expect(sensed.tries).toEqual(["1 up_for_reschedule", "1 up_for_retry", "2 failed"]);
});

test("executionTimeout ends a sensor that pokes, in the time of its clock", async () => {
  const options = { executionTimeout: { kind: "duration", seconds: 90 } } as const;
  const { run, asked } = await sense({ options }, () => false);
  expect(asked).toEqual(["00:00:00", "00:01:00"]);
  expect(run.taskInstance("wait").tries[0]).toMatchObject({
    error: { name: "AirflowTaskTimeout" },
    endedAt: new Date("2026-01-01T00:01:30Z"),
  });
});

test("what a sensor returns must be an answer", async () => {
  const { run } = await sense({}, () => "there");
  expect(run.taskInstance("wait").tries[0]?.error?.message).toContain("JW6032");
});

test("exponential back-off waits longer each time, up to maxWait", async () => {
  const details = { exponentialBackoff: true, pokeIntervalSeconds: 4, timeoutSeconds: 600 };
  const gaps = (asked: readonly string[]) =>
    asked
      .slice(1)
      .map((time, index) => (Date.parse(`1970-01-01T${time}Z`) - Date.parse(`1970-01-01T${asked[index]}Z`)) / 1000);
  const free = gaps((await sense(details, (count) => count === 5)).asked);
  // n seconds at least and less than 2n, n being 2, 4, 8, 16.
  for (const [index, gap] of free.entries()) {
    expect(gap).toBeGreaterThanOrEqual(2 * 2 ** index);
    expect(gap).toBeLessThan(4 * 2 ** index);
  }
  const capped = gaps((await sense({ ...details, maxWaitSeconds: 5 }, (count) => count === 6)).asked);
  expect(Math.max(...capped)).toBe(5);
});
