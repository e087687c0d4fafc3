import { expect, test } from "vitest";
import { handMadeDag, plainOptions, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import type { Dag } from "../../authoring/dag-object.ts";
import type { AssetNode, DagNode, TaskNode } from "../../ir/index.ts";
import { virtualClock } from "../clock.ts";
import type { LocalRunEvent } from "../events.ts";
import type { AttemptScript, ScriptedAttempt } from "./attempt-script.ts";
import { createLocalScheduler } from "./create-local-scheduler.ts";
import type { LocalSchedulerOptions } from "./scheduler-options.ts";

const start = "2026-01-01T00:00:00Z";
const minute = 60_000_000;
const startDate = { kind: "instant", local: "2026-01-01T00:00:00", timezone: "UTC" } as const;
const daily = { kind: "cron", expression: "0 0 * * *", timezone: "UTC" } as const;

function scheduled(dag: Dag, more: Partial<LocalSchedulerOptions> = {}) {
  const scripted = more.script === undefined ? [] : dag.ir.tasks.map(({ taskId }) => taskId);
  return createLocalScheduler({ dags: [{ dag, scripted }], clock: virtualClock(start), ...more });
}

const success = (value: unknown = null): ScriptedAttempt => ({ end: { kind: "success", value } });

test("scripted attempts take their time, fail, are skipped, deferred, asked again, or left to the code", async () => {
  const names = ["fails", "skipped", "deferred", "asked", "code", "slow"];
  const script: AttemptScript = ({ taskId, tryNumber, execution }) => {
    if (taskId === "fails") {
      const [retry, message] = [true, "no"];
      return tryNumber === 2
        ? success()
        : { takes: minute, end: { kind: "failed", retry, message, retryDelay: minute } };
    }
    if (taskId === "skipped") return { end: { kind: "skipped", message: "holiday" } };
    if (taskId === "deferred")
      return execution === 0 ? { end: { kind: "deferred", after: 3 * minute } } : success(execution);
    if (taskId === "asked")
      return execution === 0 ? { end: { kind: "rescheduled", after: 2 * minute } } : success(execution);
    if (taskId === "slow") return { takes: 90 * minute, end: { kind: "code" } };
    return undefined;
  };
  const dag = handMadeDag(
    names.map((name) => typescriptTask(name, { options: plainOptions({ retries: 1 }) })),
    { handlers: Object.fromEntries(names.map((name) => [name, () => `${name} ran`])) },
  );
  const scheduler = await scheduled(dag, { script, target: "3.4" });
  await scheduler.trigger("hand_made", { runId: "once" });
  await scheduler.runUntilIdle();
  const run = scheduler.run("hand_made", "once");
  const tries = names.map((name) =>
    run?.taskInstance(name).tries.map(({ number, state, startedAt, endedAt }) => {
      const minutes = (date: Date | null) => ((date?.getTime() ?? 0) - Date.parse(start)) / 60_000;
      return `${number} ${state} ${minutes(startedAt)}-${minutes(endedAt)}`;
    }),
  );
  expect(tries).toEqual([
    ["1 up_for_retry 0-1", "2 success 2-2"],
    ["1 skipped 0-0"],
    ["1 deferred 0-0", "1 success 3-3"],
    ["1 up_for_reschedule 0-0", "1 success 2-2"],
    ["1 success 0-0"],
    ["1 success 0-90"],
  ]);
  expect([run?.xcom("deferred"), run?.xcom("asked"), run?.xcom("code"), run?.xcom("slow")]).toEqual([
    1,
    1,
    "code ran",
    "slow ran",
  ]);
  expect(run?.taskInstance("skipped").tries[0]?.log[0]?.message).toBe("holiday");
});

test("what hangs is ended by its executionTimeout or its run's, by the clock", async () => {
  const executionTimeout = { kind: "duration", seconds: 600 } as const;
  const dag = handMadeDag([typescriptTask("bounded", { options: { executionTimeout } }), typescriptTask("unbounded")], {
    options: { dagrunTimeout: { kind: "duration", seconds: 3600 } },
  });
  const scheduler = await scheduled(dag, { script: () => ({ end: { kind: "hang" } }) });
  await scheduler.trigger("hand_made", { runId: "once" });
  await scheduler.runUntilIdle();
  const run = scheduler.run("hand_made", "once");
  expect(run).toMatchObject({ state: "failed", reason: "dagrun_timeout" });
  expect(run?.taskInstance("bounded")).toMatchObject({
    state: "failed",
    tries: [{ error: { name: "AirflowTaskTimeout" }, endedAt: new Date("2026-01-01T00:10:00Z") }],
  });
  expect(run?.taskInstance("unbounded").state).toBe("skipped");
});

test("schedules make runs as time goes on, each with its own params and dates", async () => {
  const params: DagNode["params"] = [
    { kind: "param", name: "size", schema: { type: "integer" }, default: 3, source: null },
  ];
  const dag = handMadeDag([typescriptTask("size")], {
    schedule: daily,
    params,
    options: { startDate, ...plainOptions({ catchup: true }) },
    handlers: { size: (_, context) => [context.params["size"], context.logicalDate, context.runId] },
  });
  const scheduler = await createLocalScheduler({ dags: [{ dag, params: { size: 5 } }], clock: virtualClock(start) });
  await scheduler.runUntil(new Date("2026-01-03T12:00:00Z"));
  await scheduler.trigger("hand_made", { runId: "by_hand", params: { size: 7 } });
  await scheduler.runUntil(new Date("2026-01-04T12:00:00Z"));
  expect(scheduler.runs("hand_made").map((run) => run.xcom("size"))).toEqual([
    ...[1, 2, 3].map((day) => [5, new Date(Date.UTC(2026, 0, day)), `scheduled__2026-01-0${day}T00:00:00+00:00`]),
    [7, new Date("2026-01-03T12:00:00Z"), "by_hand"],
    [5, new Date("2026-01-04"), "scheduled__2026-01-04T00:00:00+00:00"],
  ]);
});

test("a success updates its outlets, which start the DAGs that wait for them", async () => {
  const lake: AssetNode = { kind: "asset", name: "lake", uri: "s3://lake", group: "asset", extra: {} };
  const write: TaskNode = { ...typescriptTask("write"), outlets: [lake] };
  const producer = handMadeDag([write], { dagId: "producer", handlers: { write: () => 1 } });
  const consumer = handMadeDag([typescriptTask("read")], {
    dagId: "consumer",
    schedule: { kind: "assets", condition: lake },
    handlers: { read: (_, { logicalDate }) => logicalDate },
  });
  const scheduler = await createLocalScheduler({
    dags: [{ dag: producer }, { dag: consumer }],
    clock: virtualClock(start),
  });
  await scheduler.trigger("producer");
  await scheduler.runUntilIdle();
  scheduler.updateAsset(lake);
  await scheduler.runUntilIdle();
  expect(scheduler.runs("consumer").map(({ runType, state, logicalDate }) => [runType, state, logicalDate])).toEqual([
    ["asset_triggered", "success", null],
    ["asset_triggered", "success", null],
  ]);
});

test("a cleared task runs again with what is below it, under new numbers and without its old XComs", async () => {
  let count = 0;
  const dag = handMadeDag([typescriptTask("a"), typescriptTask("b")], {
    order: [["a", "b"]],
    handlers: { a: async (_, { xcom }) => xcom.push(`run_${++count}`, count), b: () => count },
  });
  const scheduler = await scheduled(dag);
  await scheduler.trigger("hand_made", { runId: "once" });
  await scheduler.runUntilIdle();
  scheduler.clear(["a", "b"].map((taskId) => ({ dagId: "hand_made", runId: "once", taskId, mapIndex: -1 })));
  await scheduler.runUntilIdle();
  const run = scheduler.run("hand_made", "once");
  expect(run?.state).toBe("success");
  expect(run?.xcoms).toEqual({ a: { run_2: 2 }, b: { return_value: 2 } });
  expect(run?.taskInstance("a").tries.map(({ number, state }) => [number, state])).toEqual([
    [1, "success"],
    [2, "success"],
  ]);
});

test("a backfill makes the runs of a period", async () => {
  const dag = handMadeDag([typescriptTask("a")], { schedule: daily, options: { startDate }, handlers: { a: () => 1 } });
  const scheduler = await createLocalScheduler({ dags: [{ dag }], clock: virtualClock("2026-02-01T12:00:00Z") });
  scheduler.backfill("hand_made", { from: "2026-01-10", to: "2026-01-12" });
  await scheduler.runUntilIdle();
  const backfilled = scheduler.runs().filter(({ runType }) => runType === "backfill");
  expect(backfilled.map(({ logicalDate, state }) => [logicalDate?.getUTCDate(), state])).toEqual([
    [10, "success"],
    [11, "success"],
    [12, "success"],
  ]);
  expect(() => scheduler.backfill("hand_made", { from: "2026-01-12", to: "2026-01-10" })).toThrow(
    expect.objectContaining({ code: "JW4003" }),
  );
});

test("what is asked of a DAG that is not there, and a run id that is taken, are refused", async () => {
  const scheduler = await scheduled(handMadeDag([]));
  await expect(scheduler.trigger("hand_mad")).rejects.toMatchObject({
    code: "JW4014",
    hint: 'Did you mean "hand_made"?',
  });
  await scheduler.trigger("hand_made", { runId: "once" });
  await expect(scheduler.trigger("hand_made", { runId: "once" })).rejects.toMatchObject({ code: "JW4020" });
});

test("a task without a place in its pool waits, says why, and goes on when the pool grows", async () => {
  const dag = handMadeDag([typescriptTask("a", { options: plainOptions({ pool: "lake", poolSlots: 2 }) })], {
    handlers: { a: () => 1 },
  });
  const scheduler = await scheduled(dag, { pools: { lake: 1 } });
  const runId = await scheduler.trigger("hand_made");
  await scheduler.runUntilIdle();
  expect(scheduler.run("hand_made", runId)?.state).toBe("running");
  const key = { dagId: "hand_made", runId, taskId: "a", mapIndex: -1 };
  expect(scheduler.waitReasons(key)).toEqual([expect.objectContaining({ text: expect.stringContaining("lake") })]);
  scheduler.setPool("lake", 2);
  await scheduler.runUntilIdle();
  expect(scheduler.run("hand_made", runId)?.state).toBe("success");
  expect(() => scheduler.setPool("lake", -5)).toThrow(expect.objectContaining({ code: "JW4023" }));
});

test("a listener that throws stops all code and ends the scheduler", async () => {
  let aborted = 0;
  const dag = handMadeDag([typescriptTask("a"), typescriptTask("b")], {
    handlers: {
      a: (_, { signal }) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(aborted++))),
      b: (_, { log }) => log.info("hello"),
    },
  });
  const onEvent = (event: LocalRunEvent) => {
    if (event.kind === "taskStateChanged" && event.taskId === "b" && event.to === "success")
      throw new Error("listener");
  };
  const scheduler = await scheduled(dag, { onEvent });
  await scheduler.trigger("hand_made");
  await expect(scheduler.runUntilIdle()).rejects.toThrow("listener");
  expect(aborted).toBe(1);
});
