import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { handMadeDag, plainOptions, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import type { DagNode, TaskNode } from "../../ir/index.ts";
import { virtualClock } from "../clock.ts";
import { openHistory } from "../history/open-history.ts";
import type { RunHistory } from "../history/run-history.ts";
import type { AttemptScript } from "../scheduler/attempt-script.ts";
import { createLocalScheduler } from "../scheduler/create-local-scheduler.ts";
import { runSchedules, startDevelopment } from "./start-development.ts";

const hourly = { kind: "cron", expression: "0 * * * *", timezone: "UTC" } as const;
const startDate = { kind: "instant", local: "2026-01-01T00:00:00", timezone: "UTC" } as const;

function dagWith(
  details: {
    readonly schedule?: DagNode["schedule"];
    readonly options?: DagNode["options"];
    readonly more?: readonly string[];
  } = {},
) {
  const { schedule = { kind: "manual" }, options = {}, more = [] } = details;
  const tasks = [
    typescriptTask("load", { options: plainOptions({ retries: 1 }) }),
    typescriptTask("save"),
    ...more.map((id) => typescriptTask(id)),
  ];
  return handMadeDag(tasks, {
    dagId: "flights",
    schedule,
    options: { startDate, ...options },
    order: [["load", "save"]],
    handlers: Object.fromEntries(tasks.map(({ taskId }) => [taskId, () => taskId])),
  });
}

/** A scheduler that somebody kills later: what hangs is never told that it has to stop. */
async function begin(history: RunHistory, at: string, dag = dagWith(), script?: AttemptScript) {
  const dags = [{ dag, ...(script === undefined ? {} : { scripted: dag.ir.tasks.map(({ taskId }) => taskId) }) }];
  const clock = virtualClock(at);
  return await startDevelopment({ history, dags, clock, ...(script === undefined ? {} : { script }) });
}

const hangsAtFirst: AttemptScript = ({ taskId, tryNumber }) =>
  taskId === "load" && tryNumber === 1 ? { end: { kind: "hang" } } : undefined;

const finished = ["success", "failed", "upstream_failed"];
const runsOf = (history: RunHistory) => history.listRuns().map(({ runId, state }) => `${runId} ${state}`);

test("what ran when the process ended has failed, and is tried again while it has retries", async () => {
  const history = openHistory(":memory:");
  const first = await begin(history, "2026-01-01T00:00:00Z", dagWith(), hangsAtFirst);
  await first.trigger("flights", { runId: "once", params: {} });
  await first.runUntilIdle();
  expect(history.readRun("flights", "once")?.taskInstances.find(({ taskId }) => taskId === "load")?.state).toBe(
    "running",
  );

  const second = await begin(history, "2026-01-01T03:00:00Z");
  await second.runUntilIdle();
  const run = second.run("flights", "once");
  expect(run).toMatchObject({ state: "success", startedAt: new Date("2026-01-01T00:00:00Z") });
  expect(run?.taskInstance("load").tries).toMatchObject([
    { number: 1, state: "up_for_retry", error: { name: "AttemptLost" }, endedAt: new Date("2026-01-01T03:00:00Z") },
    { number: 2, state: "success", startedAt: new Date("2026-01-01T03:05:00.000Z") },
  ]);
  expect(run?.xcom("save")).toBe("save");
  const stored = history.readRun("flights", "once");
  expect(stored).toMatchObject({ state: "success" });
  expect(stored?.taskInstances.flatMap(({ tries }) => tries.map(({ state }) => state))).toEqual([
    "up_for_retry",
    "success",
    "success",
  ]);
});

test("runs that waited for their turn go on", async () => {
  const history = openHistory(":memory:");
  const dag = dagWith({ options: plainOptions({ maxActiveRuns: 1 }) });
  const first = await begin(history, "2026-01-01T00:00:00Z", dag, hangsAtFirst);
  await first.trigger("flights", { runId: "one", logicalDate: "2026-01-01T00:00:00Z" });
  await first.trigger("flights", { runId: "two", logicalDate: "2026-01-01T00:01:00Z" });
  await first.runUntilIdle();
  expect(runsOf(history).toSorted()).toEqual(["one running", "two queued"]);
  await (await begin(history, "2026-01-01T01:00:00Z", dag)).runUntilIdle();
  expect(runsOf(history).toSorted()).toEqual(["one success", "two success"]);
});

test("without catchup only the latest run is made up for, with catchup every one", async () => {
  for (const [catchup, count] of [
    [false, 5],
    [true, 11],
  ] as const) {
    const history = openHistory(":memory:");
    const dag = dagWith({ schedule: hourly, options: plainOptions({ catchup }) });
    const until = async (from: string, to: string) => (await begin(history, from, dag)).runUntil(new Date(to));
    await until("2026-01-01T00:00:00Z", "2026-01-01T03:30:00Z");
    expect(runsOf(history)).toHaveLength(4);
    await until("2026-01-01T10:10:00Z", "2026-01-01T10:30:00Z");
    expect(runsOf(history)).toHaveLength(count);
    expect(runsOf(history)[0]).toBe("scheduled__2026-01-01T10:00:00+00:00 success");
  }
});

test("runs of a DAG that has changed are ended, and its schedule goes on after the last of them", async () => {
  const history = openHistory(":memory:");
  const schedule = hourly;
  const first = await begin(history, "2026-01-01T00:30:00Z", dagWith({ schedule }), hangsAtFirst);
  await first.runUntil(new Date("2026-01-01T01:30:00Z"));
  const changed = dagWith({ schedule, more: ["check"] });
  const second = await begin(history, "2026-01-01T01:40:00Z", changed);
  await second.runUntil(new Date("2026-01-01T02:30:00Z"));
  expect(runsOf(history)).toEqual([
    "scheduled__2026-01-01T02:00:00+00:00 success",
    "scheduled__2026-01-01T01:00:00+00:00 failed",
    "scheduled__2026-01-01T00:00:00+00:00 failed",
  ]);
  const ended = history.readRun("flights", "scheduled__2026-01-01T01:00:00+00:00");
  expect(ended?.reason).toBe("run_stopped");
  expect(ended?.taskInstances.map(({ taskId, state }) => [taskId, state])).toEqual([
    ["load", "failed"],
    ["save", "skipped"],
  ]);
  const third = await begin(history, "2026-01-01T02:40:00Z", changed);
  await third.runUntil(new Date("2026-01-01T03:30:00Z"));
  expect(runsOf(history)[0]).toBe("scheduled__2026-01-01T03:00:00+00:00 success");
  expect(runsOf(history)).toHaveLength(4);
});

test("the instances of a mapped task are gone on with, each for itself", async () => {
  const history = openHistory(":memory:");
  const rows = { kind: "xcom", taskId: "rows", key: "return_value", path: [] } as const;
  const each: TaskNode = {
    ...typescriptTask("each", { options: plainOptions({ retries: 1 }) }),
    map: { kind: "product", inputs: { row: rows } },
  };
  const dag = handMadeDag([typescriptTask("rows"), each], {
    dagId: "flights",
    order: [["rows", "each"]],
    handlers: { rows: () => ["a", "b"], each: ({ row }, { tryNumber }) => `${row}${tryNumber}` },
  });
  const script: AttemptScript = ({ mapIndex, tryNumber }) =>
    mapIndex === 1 && tryNumber === 1 ? { end: { kind: "hang" } } : undefined;
  const first = await begin(history, "2026-01-01T00:00:00Z", dag, script);
  await first.trigger("flights", { runId: "once" });
  await first.runUntilIdle();
  const states = () =>
    history
      .readRun("flights", "once")
      ?.taskInstances.map(({ taskId, mapIndex, state }) => `${taskId} ${mapIndex} ${state}`);
  expect(states()?.toSorted()).toEqual(["each 0 success", "each 1 running", "rows -1 success"]);
  const second = await begin(history, "2026-01-01T01:00:00Z", dag);
  await second.runUntilIdle();
  expect(states()?.toSorted()).toEqual(["each 0 success", "each 1 success", "rows -1 success"]);
  expect(second.run("flights", "once")?.xcom("each")).toEqual(["a1", "b2"]);
});

test("another pool and another run by hand are no reason to end anything", async () => {
  const history = openHistory(":memory:");
  const first = await begin(history, "2026-01-01T00:00:00Z", dagWith(), hangsAtFirst);
  await first.trigger("flights", { runId: "once" });
  await first.runUntilIdle();
  const elsewhere = await createLocalScheduler({
    dags: [{ dag: dagWith() }],
    history,
    clock: virtualClock("2026-01-01"),
    script: () => ({ end: { kind: "hang" } }),
  });
  await elsewhere.trigger("flights", { runId: "elsewhere" });
  await elsewhere.runUntilIdle();
  const second = await startDevelopment({
    history,
    dags: [{ dag: dagWith() }],
    clock: virtualClock("2026-01-02"),
    pools: { default_pool: 1 },
  });
  await second.runUntilIdle();
  expect(runsOf(history).toSorted()).toEqual(["elsewhere running", "once success"]);
});

property.prop([fc.uniqueArray(fc.integer({ min: 1, max: 60 * 24 - 1 }), { maxLength: 4 }), fc.boolean()], {
  numRuns: 20,
})(
  "a scheduler that is ended and begun again at any moments makes the same runs as one that goes on",
  async (minutes, catchup) => {
    const dag = dagWith({ schedule: hourly, options: plainOptions({ catchup }) });
    const script: AttemptScript = ({ taskId, tryNumber, logicalDate }) => {
      const fails = taskId === "load" && tryNumber === 1 && (logicalDate?.getUTCHours() ?? 0) % 3 === 0;
      return { end: fails ? { kind: "failed", retry: true, message: "no" } : { kind: "success", value: null } };
    };
    const play = async (moments: readonly number[]) => {
      const history = openHistory(":memory:");
      const at = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000);
      const ends = [...moments, 60 * 24];
      for (const [index, end] of ends.entries()) {
        await (await begin(history, at(ends[index - 1] ?? 0).toISOString(), dag, script)).runUntil(at(end));
      }
      return history.listRuns().map(({ dagId, runId }) => history.readRun(dagId, runId));
    };
    expect(await play(minutes.toSorted((left, right) => left - right))).toEqual(await play([]));
  },
);

property.prop([fc.uniqueArray(fc.integer({ min: 1, max: 60 * 6 }), { minLength: 1, maxLength: 6 })], { numRuns: 20 })(
  "whenever a scheduler is killed, every run ends, and a task has failed only when its tries were lost",
  async (minutes) => {
    const dag = dagWith({ schedule: hourly, options: plainOptions({ catchup: true }) });
    const script: AttemptScript = () => ({ takes: 10 * 60_000_000, end: { kind: "success", value: null } });
    const history = openHistory(":memory:");
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000);
    const ends = [...minutes.toSorted((left, right) => left - right), 60 * 9];
    for (const [index, end] of ends.entries()) {
      await (await begin(history, at(ends[index - 1] ?? 0).toISOString(), dag, script)).runUntil(at(end));
    }
    const runs = history.listRuns().filter(({ runAfter }) => runAfter <= at(60 * 6).getTime() * 1000);
    expect(runs).toHaveLength(7);
    for (const { dagId, runId, state } of runs) {
      const instances = history.readRun(dagId, runId)?.taskInstances ?? [];
      const lost = instances.flatMap(({ tries }) => tries).filter(({ error }) => error?.name === "AttemptLost");
      expect(instances.flatMap(({ tries }) => tries).every(({ endedAt }) => endedAt !== null)).toBe(true);
      expect(instances.every(({ state: ended, tryNumber }) => finished.includes(ended) && tryNumber <= 2)).toBe(true);
      expect(["success", "failed"]).toContain(state);
      if (state === "failed") expect(lost.length).toBeGreaterThan(0);
    }
  },
);

test("only one process keeps the schedules of a history running", async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "jetway-development-")), "history.sqlite");
  const [one, other] = [openHistory(file), openHistory(file)];
  await startDevelopment({ history: one, dags: [] });
  await expect(startDevelopment({ history: other, dags: [] })).rejects.toMatchObject({ code: "JW4029" });
  one.close();
  await startDevelopment({ history: other, dags: [] });
  other.close();
});

test("schedules are kept running until they are stopped, and what ran then is lost", async () => {
  const history = openHistory(":memory:");
  const stop = new AbortController();
  const dag = handMadeDag([typescriptTask("load")], {
    handlers: {
      load: (_, { signal }) => {
        stop.abort();
        return new Promise((resolve) => signal.addEventListener("abort", () => resolve("too late")));
      },
    },
  });
  const scheduler = await startDevelopment({ history, dags: [{ dag }] });
  await scheduler.trigger("hand_made", { runId: "once" });
  await runSchedules(scheduler, stop.signal);
  expect(history.readRun("hand_made", "once")?.taskInstances).toMatchObject([{ state: "running", xcoms: [] }]);
});

test("a process that is killed leaves all that the next one needs, the real clock and real processes included", {
  timeout: 30_000,
}, async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "jetway-development-")), "history.sqlite");
  const program = fileURLToPath(new URL("../../../test/support/develop-for-ever.ts", import.meta.url));
  const runUntilItSays = async (last: string) => {
    const child = spawn(process.execPath, ["--conditions=jetway-source", program, file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const said: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      said.push(line);
      if (line === last) break;
    }
    const closed = once(child, "close");
    child.kill("SIGKILL");
    await closed;
    return said;
  };
  expect(await runUntilItSays("load 1")).toEqual(["load 1"]);
  expect(openHistory(file).readRun("hand_made", "once")?.taskInstances).toMatchObject([
    { taskId: "load", state: "running", tries: [{ number: 1, state: "running", endedAt: null }] },
    { taskId: "save", state: "none" },
  ]);
  expect(await runUntilItSays("saved")).toEqual(["load 2", "saved"]);
  expect(openHistory(file).readRun("hand_made", "once")?.taskInstances[0]).toMatchObject({
    state: "success",
    tries: [{ state: "up_for_retry", error: { name: "AttemptLost" } }, { state: "success" }],
  });
});
