import { expect, test } from "vitest";
import { allOf, asset } from "../authoring/asset.ts";
import { cron } from "../authoring/cron-schedule.ts";
import { dag } from "../authoring/dag.ts";
import { task } from "../authoring/task.ts";
import { operator } from "../operators/operator.ts";
import { SkipException } from "../task/index.ts";
import { hours, minutes } from "../time/duration.ts";
import { mock } from "./mock.ts";
import { defer, fail, hang, reschedule, skip, succeed, takes } from "./scripted-outcome.ts";
import { simulate } from "./simulate.ts";
import { atMapIndex } from "./task-script.ts";

const load = task("load", () => [1, 2, 3]);
const double = task("double", ({ value }: { value: number }) => value * 2);
const sum = task("sum", ({ values }: { values: number[] }) => values.reduce((left, right) => left + right, 0));

const sums = dag("sums", { defaults: { retries: 1, retryDelay: minutes(5) } }, () => ({
  total: sum({ values: double.map({ value: load() }) }),
}));

function at(run: { readonly endedAt: Date | null }): string | undefined {
  return run.endedAt?.toISOString().slice(0, 19);
}

test("task code runs where nothing stands for it, and mapped tasks are mapped", async () => {
  const run = await simulate(sums);
  expect(run.state).toBe("success");
  expect(run.result("total")).toBe(12);
  expect(run.xcom("double")).toEqual([2, 4, 6]);
  expect(run.order).toEqual(["load", "double", "sum"]);
});

test("an outcome goes before a mock, and a mock before the code", async () => {
  const run = await simulate(sums, { mocks: [mock(load, [10]), mock(sum, 7)], outcomes: { sum: succeed(8) } });
  expect(run.xcom("double")).toEqual([20]);
  expect(run.result("total")).toBe(8);
});

test("a list scripts the first tries, and later ones run the code", async () => {
  const run = await simulate(sums, { outcomes: { load: [fail("down")] } });
  expect(run.state).toBe("success");
  expect(run.taskInstance("load").tries.map(({ state, error }) => [state, error?.message])).toEqual([
    ["up_for_retry", "down"],
    ["success", undefined],
  ]);
  expect(run.result("total")).toBe(12);
});

test("single instances of a mapped task are scripted by their index", async () => {
  const run = await simulate(sums, { outcomes: { double: atMapIndex({ 1: fail("odd"), 2: [fail("once")] }) } });
  expect(run.instancesOf("double").map(({ state }) => state)).toEqual(["success", "failed", "success"]);
  expect(run.stateOf("double")).toBe("mixed");
  expect(run.whyNot("sum")).toBe("all_success: double failed (1 of 3)");
});

test("a function scripts by whatever it likes", async () => {
  const seen: unknown[] = [];
  const run = await simulate(sums, {
    outcomes: {
      double: ({ mapIndex, tryNumber, runId }) => {
        seen.push([mapIndex, tryNumber, runId.slice(0, 8)]);
        return mapIndex === 0 ? skip("first") : undefined;
      },
    },
  });
  expect(seen).toEqual([
    [0, 1, "manual__"],
    [1, 1, "manual__"],
    [2, 1, "manual__"],
  ]);
  expect(run.instancesOf("double").map(({ state }) => state)).toEqual(["skipped", "success", "success"]);
});

test("time passes as the outcomes say: taking, deferring, rescheduling and retrying", async () => {
  const start = { at: "2026-03-01T00:00:00Z" };
  expect(at(await simulate(sums, { ...start, outcomes: { load: takes(hours(2)) } }))).toBe("2026-03-01T02:00:00");
  expect(at(await simulate(sums, { ...start, outcomes: { load: defer({ for: minutes(30) }) } }))).toBe(
    "2026-03-01T00:30:00",
  );
  expect(
    at(await simulate(sums, { ...start, outcomes: { load: reschedule({ after: hours(1) }, takes("PT5M")) } })),
  ).toBe("2026-03-01T01:05:00");
});

test("what hangs is running when nothing else can happen", async () => {
  const run = await simulate(sums, { outcomes: { load: hang() } });
  expect(run.state).toBe("running");
  expect(run.stateOf("load")).toBe("running");
  expect(run.endedAt).toBeNull();
});

test("what hangs, or takes too long, is ended by a timeout of the task or of the run", async () => {
  const slow = dag("slow", { dagrunTimeout: hours(3) }, () => {
    load.override({ executionTimeout: minutes(10) })();
    sum({ values: [1] });
  });
  for (const outcome of [hang(), takes(hours(1))]) {
    const run = await simulate(slow, { outcomes: { load: outcome } });
    expect(run.taskInstance("load").tries[0]?.error?.name).toBe("AirflowTaskTimeout");
    expect(at(run)).toBe("2026-01-01T00:10:00");
  }
  const run = await simulate(slow, { outcomes: { sum: hang() } });
  expect(run.reason).toBe("dagrun_timeout");
  expect(at(run)).toBe("2026-01-01T03:00:00");
});

test("a mock may skip its task", async () => {
  const run = await simulate(sums, {
    mocks: [
      mock(load, () => {
        throw new SkipException("nothing new");
      }),
    ],
  });
  expect(run.stateOf("sum")).toBe("skipped");
  expect(run.describe()).toContain("nothing new");
});

const daily = dag("daily", { schedule: cron("0 6 * * *"), startDate: "2026-01-01" }, () => {
  load();
});

test("a period has the runs of its schedule; its end does not belong to it", async () => {
  const runs = await simulate(daily, { at: "2026-01-10", until: "2026-01-12T06:00:00Z" });
  expect(runs.map(({ runAfter, state }) => [runAfter.toISOString().slice(0, 13), state])).toEqual([
    ["2026-01-10T06", "success"],
    ["2026-01-11T06", "success"],
  ]);
});

test("with catchup all runs since the start date are made", async () => {
  const caughtUp = dag("caught_up", { schedule: cron("0 6 * * *"), startDate: "2026-01-08", catchup: true }, () => {
    load();
  });
  const runs = await simulate(caughtUp, { at: "2026-01-10", until: "2026-01-12" });
  expect(runs.map(({ runAfter }) => runAfter.toISOString().slice(0, 10))).toEqual([
    "2026-01-08",
    "2026-01-09",
    "2026-01-10",
    "2026-01-11",
  ]);
});

test("a DAG that assets start runs when they have been updated", async () => {
  const [prices, rates] = [asset("prices"), asset("rates")];
  const report = dag("report", { schedule: allOf(prices, rates), startDate: "2026-01-01" }, () => {
    load();
  });
  const period = { at: "2026-01-10", until: "2026-01-12" };
  const runs = await simulate(report, {
    ...period,
    assetUpdates: [
      { at: "2026-01-11T08:00:00Z", asset: rates },
      { at: "2026-01-10T12:00:00Z", asset: prices },
      { at: "2026-01-11T09:00:00Z", asset: rates },
    ],
  });
  expect(runs.map(({ runType, startedAt, state }) => [runType, startedAt?.toISOString().slice(0, 13), state])).toEqual([
    ["asset_triggered", "2026-01-11T08", "success"],
  ]);
  await expect(
    simulate(report, { ...period, assetUpdates: [{ at: "2026-02-01", asset: rates }] }),
  ).rejects.toMatchObject({ code: "JW4053" });
});

test("a simulation that is aborted ends", async () => {
  const stop = AbortSignal.abort();
  expect((await simulate(sums, { signal: stop })).reason).toBe("run_stopped");
  await expect(simulate(daily, { until: "2026-02-01", signal: stop })).rejects.toMatchObject({ name: "AbortError" });
});

test("an outcome for a task that is not there is refused with the one that was meant", async () => {
  await expect(simulate(sums, { outcomes: { duoble: fail() } })).rejects.toMatchObject({
    code: "JW4050",
    hint: 'Did you mean "double"?',
  });
});

test("a mock for a task that is not there, and an operator without one, are refused", async () => {
  await expect(simulate(sums, { mocks: { laod: [] } })).rejects.toMatchObject({ code: "JW4004" });
  const provided = dag("provided", {}, () => {
    operator("airflow.providers.smtp.operators.smtp.EmailOperator", { taskId: "send", arguments: {} });
  });
  await expect(simulate(provided)).rejects.toMatchObject({ code: "JW4005" });
  expect((await simulate(provided, { outcomes: { send: succeed() } })).state).toBe("success");
});

test.each([
  ["failed", 'The outcome of task "load" is "failed", which is no outcome.'],
  [null, 'The outcome of task "load" is null, which is no outcome.'],
  [{ kind: "fial" }, 'The outcome of task "load" is of the kind "fial", which is no outcome.'],
  [[succeed(), 3], 'The outcome of task "load" is a value of type number, which is no outcome.'],
  [{ ...takes("PT1M"), seconds: -1 }, 'The outcome of task "load" takes -1 seconds.'],
  [atMapIndex({ 0: fail() }), 'Outcomes by map index are scripted for task "load", which is not mapped.'],
])("%j is refused as an outcome", async (outcome, message) => {
  const outcomes = { load: outcome as ReturnType<typeof fail> };
  await expect(simulate(sums, { outcomes })).rejects.toMatchObject({ code: "JW4051", message });
});

test("a scripted value that no task could return is refused with its place", async () => {
  await expect(simulate(sums, { outcomes: { load: succeed([() => 1]) } })).rejects.toThrow(
    /the scripted value of task "load"\[0\]/,
  );
});

test("a pool that is not there is refused: on Airflow its task would never start", async () => {
  const pooled = dag("pooled", {}, () => {
    load.override({ pool: "lake" })();
  });
  await expect(simulate(pooled)).rejects.toMatchObject({ code: "JW4052", hint: expect.stringContaining('"lake": 4') });
  await expect(simulate(pooled, { pools: { lakes: 1 } })).rejects.toMatchObject({ hint: 'Did you mean "lakes"?' });
  await expect(simulate(pooled, { pools: { lake: -2 } })).rejects.toMatchObject({ code: "JW4023" });
  expect((await simulate(pooled, { pools: { lake: 1 } })).state).toBe("success");
});

test("a task that waits for a slot says so", async () => {
  const pooled = dag("pooled", {}, () => {
    load.override({ pool: "lake" })();
  });
  const run = await simulate(pooled, { pools: { lake: 0 } });
  expect(run.state).toBe("running");
  expect(run.whyNot("load")).toMatch(/lake/);
});

test("a period that ends before it starts, and one without a schedule, are refused", async () => {
  await expect(simulate(daily, { at: "2026-02-01", until: "2026-01-01" })).rejects.toMatchObject({ code: "JW4053" });
  await expect(simulate(sums, { until: "2026-02-01" })).rejects.toMatchObject({ code: "JW4054" });
  await expect(simulate(daily, { until: "someday" })).rejects.toMatchObject({ code: "JW8011" });
});

test("a schedule that never comes due is refused", async () => {
  const never = dag("never", { schedule: cron("0 0 30 2 *"), startDate: "2026-01-01" }, () => {
    load();
  });
  await expect(simulate(never, { until: "2026-02-01" })).rejects.toMatchObject({ code: "JW4054" });
});

test("a target that Jetway does not know is refused", async () => {
  await expect(simulate(sums, { target: "2.9" as "3.0" })).rejects.toMatchObject({ code: "JW4015" });
});
