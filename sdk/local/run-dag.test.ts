import { expect, test } from "vitest";
import { handMadeDag, outputOf, plainOptions, typescriptTask } from "../../test/support/hand-made-dag.ts";
import { FailException, RescheduleException, SkipException } from "../task/index.ts";
import { dateOf, virtualClock } from "./clock.ts";
import type { LocalRunEvent } from "./events.ts";
import { runDag } from "./run-dag.ts";

const clock = () => virtualClock("2026-01-01T00:00:00Z");

function states(run: { taskInstances: readonly { taskId: string; state: string }[] }): Record<string, string> {
  return Object.fromEntries(run.taskInstances.map(({ taskId, state }) => [taskId, state]));
}

test("a task is given what its upstream returned, as a copy of its own", async () => {
  const seen: unknown[] = [];
  const dag = handMadeDag(
    [
      typescriptTask("make"),
      typescriptTask("change", { inputs: { rows: outputOf("make") } }),
      typescriptTask("read", { inputs: { rows: outputOf("make"), first: outputOf("make", 0, "at") } }),
    ],
    {
      order: [
        ["make", "change"],
        ["change", "read"],
        ["make", "read"],
      ],
      handlers: {
        make: () => [{ at: new Date(0), size: 12n }],
        change: ({ rows }) => {
          (rows as unknown[]).length = 0;
        },
        read: (inputs) => {
          seen.push(inputs);
        },
      },
    },
  );
  const run = await runDag(dag);
  expect(run.state).toBe("success");
  expect(seen).toEqual([{ rows: [{ at: new Date(0), size: 12n }], first: new Date(0) }]);
  expect(run.xcom("make")).toEqual([{ at: new Date(0), size: 12n }]);
  expect(run.xcoms).toEqual({
    make: {
      return_value: [
        {
          at: { __jetway__: "date", value: "1970-01-01T00:00:00.000Z" },
          size: { __jetway__: "bigint", value: "12" },
        },
      ],
    },
  });
});

test("a value that no XCom can hold fails its task offline, with the path", async () => {
  const dag = handMadeDag([typescriptTask("make")], { handlers: { make: () => ({ rows: [{ run: () => 1 }] }) } });
  const run = await runDag(dag);
  expect(run.state).toBe("failed");
  expect(run.taskInstance("make").tries[0]?.error?.message).toContain("result.rows[0].run");
});

test("a task that fails twice is tried again after Airflow's delays, which a virtual clock passes at once", async () => {
  let tries = 0;
  const dag = handMadeDag([typescriptTask("flaky", { options: plainOptions({ retries: 2 }) })], {
    handlers: {
      flaky: (_, context) => {
        tries++;
        if (context.tryNumber < 3) throw new TypeError(`try ${context.tryNumber}`);
        return context.tryNumber;
      },
    },
  });
  const run = await runDag(dag, { clock: clock() });
  expect(tries).toBe(3);
  expect(run.state).toBe("success");
  expect(run.xcom("flaky")).toBe(3);
  expect(run.taskInstance("flaky").tries.map(({ number, state, startedAt }) => [number, state, +startedAt])).toEqual([
    [1, "up_for_retry", Date.UTC(2026, 0, 1)],
    [2, "up_for_retry", Date.UTC(2026, 0, 1, 0, 5)],
    [3, "success", Date.UTC(2026, 0, 1, 0, 10)],
  ]);
  expect(run.taskInstance("flaky").tries[0]?.error).toMatchObject({ name: "TypeError", message: "try 1" });
});

test("a FailException uses up no retries, and what is below fails with it", async () => {
  const dag = handMadeDag(
    [typescriptTask("fail", { options: plainOptions({ retries: 5 }) }), typescriptTask("below")],
    {
      order: [["fail", "below"]],
      handlers: {
        fail: () => {
          throw new FailException("no access");
        },
        below: () => 1,
      },
    },
  );
  const run = await runDag(dag, { clock: clock() });
  expect(states(run)).toEqual({ fail: "failed", below: "upstream_failed" });
  expect(run.taskInstance("fail").tries).toHaveLength(1);
  expect(run.taskInstance("below").tries).toEqual([]);
});

test("a SkipException skips what is below it, and the run succeeds", async () => {
  const dag = handMadeDag([typescriptTask("skip"), typescriptTask("below")], {
    order: [["skip", "below"]],
    handlers: {
      skip: () => {
        throw new SkipException("no flights in this month");
      },
      below: () => 1,
    },
  });
  const run = await runDag(dag);
  expect(states(run)).toEqual({ skip: "skipped", below: "skipped" });
  expect(run.state).toBe("success");
  expect(run.taskInstance("skip").tries[0]?.log[0]?.message).toBe("no flights in this month");
});

test("a RescheduleException runs the task again at its moment without using up a try", async () => {
  const at: string[] = [];
  const virtual = clock();
  const dag = handMadeDag([typescriptTask("wait")], {
    handlers: {
      wait: (_, context) => {
        const now = dateOf(virtual.now());
        at.push(`${context.tryNumber} ${now.toISOString()}`);
        if (at.length < 3) throw new RescheduleException(new Date(now.getTime() + 60_000));
      },
    },
  });
  const run = await runDag(dag, { clock: virtual });
  expect(run.state).toBe("success");
  expect(at).toEqual(["1 2026-01-01T00:00:00.000Z", "1 2026-01-01T00:01:00.000Z", "1 2026-01-01T00:02:00.000Z"]);
});

test("what a task pushed in a failed try is forgotten when it is tried again", async () => {
  const dag = handMadeDag([typescriptTask("push", { options: plainOptions({ retries: 1 }) })], {
    handlers: {
      push: async (_, context) => {
        await context.xcom.push(`key_${context.tryNumber}`, context.tryNumber);
        if (context.tryNumber === 1) throw new Error("again");
      },
    },
  });
  const run = await runDag(dag, { clock: clock() });
  expect(run.xcoms).toEqual({ push: { key_2: 2 } });
});

test("multipleOutputs pushes every member, and refuses a value without members", async () => {
  const options = plainOptions({ multipleOutputs: true });
  const dag = handMadeDag([typescriptTask("object", { options }), typescriptTask("list", { options })], {
    handlers: { object: () => ({ a: 1, b: "x" }), list: () => [1] },
  });
  const run = await runDag(dag);
  expect(run.xcoms["object"]).toEqual({ a: 1, b: "x", return_value: { a: 1, b: "x" } });
  expect(states(run)).toEqual({ object: "success", list: "failed" });
});

test("failFast stops what runs, skips the rest and aborts the signal of running code", async () => {
  const dag = handMadeDag([typescriptTask("fails"), typescriptTask("runs"), typescriptTask("below")], {
    options: plainOptions({ failFast: true }),
    order: [["runs", "below"]],
    handlers: {
      fails: () => {
        throw new Error("broken");
      },
      runs: (_, { signal }) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))),
      below: () => 1,
    },
  });
  const run = await runDag(dag);
  expect(states(run)).toEqual({ fails: "failed", runs: "failed", below: "skipped" });
  expect(run.taskInstance("runs").tries[0]?.error?.message).toContain("failFast");
});

test("a run that takes longer than its dagrunTimeout fails with its tasks skipped", async () => {
  const dag = handMadeDag([typescriptTask("flaky", { options: plainOptions({ retries: 9 }) })], {
    options: { dagrunTimeout: { kind: "duration", seconds: 700 } },
    handlers: {
      flaky: () => {
        throw new Error("again");
      },
    },
  });
  const run = await runDag(dag, { clock: clock() });
  expect(run).toMatchObject({ state: "failed", reason: "dagrun_timeout" });
  expect(states(run)).toEqual({ flaky: "skipped" });
  expect(run.taskInstance("flaky").tries).toHaveLength(3);
});

test("an aborted run fails what runs, skips the rest and says so", async () => {
  const stop = new AbortController();
  const dag = handMadeDag([typescriptTask("runs"), typescriptTask("below")], {
    order: [["runs", "below"]],
    handlers: {
      runs: async (_, { signal, xcom }) => {
        const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve));
        stop.abort();
        await aborted;
        await xcom.push("late", 1);
        return "too late";
      },
    },
  });
  const run = await runDag(dag, { signal: stop.signal });
  expect(run).toMatchObject({ state: "failed", reason: "run_stopped" });
  expect(states(run)).toEqual({ runs: "failed", below: "skipped" });
  expect(run.xcoms).toEqual({});
});

test("a run that is aborted before it begins runs nothing to its end", async () => {
  const run = await runDag(handMadeDag([typescriptTask("a")], { handlers: { a: () => new Promise(() => {}) } }), {
    signal: AbortSignal.abort(),
    mocks: { a: 1 },
  });
  expect(run).toMatchObject({ state: "failed", reason: "run_stopped" });
});

test("a task that runs longer than its executionTimeout fails and may be retried", async () => {
  const options = { ...plainOptions({ retries: 1 }), executionTimeout: { kind: "duration", seconds: 0.01 } } as const;
  const dag = handMadeDag([typescriptTask("slow", { options })], {
    handlers: {
      slow: (_, { tryNumber, signal }) =>
        tryNumber === 2
          ? "done"
          : new Promise((resolve) => signal.addEventListener("abort", () => resolve("too late"))),
    },
  });
  const run = await runDag(dag, { clock: clock() });
  expect(run.xcom("slow")).toBe("done");
  expect(run.taskInstance("slow").tries.map(({ state }) => state)).toEqual(["up_for_retry", "success"]);
  expect(run.taskInstance("slow").tries[0]?.error).toMatchObject({
    name: "AirflowTaskTimeout",
    message: 'Task "slow" ran longer than its executionTimeout of 0.01 s.',
  });
});

test("the events tell the run in order, with what the task logged", async () => {
  const events: LocalRunEvent[] = [];
  const dag = handMadeDag([typescriptTask("hello")], {
    handlers: { hello: (_, context) => context.log.info("hello", { who: "world" }) },
  });
  await runDag(dag, { clock: clock(), runId: "once", onEvent: (event) => events.push(event) });
  const told = { at: new Date("2026-01-01T00:00:00Z"), dagId: "hand_made", runId: "once" };
  const task = { ...told, taskId: "hello", mapIndex: -1, tryNumber: 1 };
  const run = { ...told, logicalDate: told.at, taskIds: ["hello"] };
  expect(events).toEqual([
    { kind: "runCreated", runType: "manual", ...run },
    { kind: "runStarted", ...run },
    { kind: "taskStateChanged", ...task, from: "none", to: "scheduled" },
    { kind: "taskStateChanged", ...task, from: "scheduled", to: "queued" },
    { kind: "taskStateChanged", ...task, from: "queued", to: "running" },
    { kind: "taskLog", ...task, level: "info", message: "hello", fields: { who: "world" } },
    { kind: "taskStateChanged", ...task, from: "running", to: "success", duration: 0 },
    { kind: "runFinished", ...told, state: "success", reason: "tasks_finished" },
  ]);
});

test("results are read by the names that the DAG gives them", async () => {
  const dag = handMadeDag([typescriptTask("make")], {
    results: { report: "make" },
    handlers: { make: () => new Map([["a", 1]]) },
  });
  const run = await runDag(dag);
  const result = run.result as (name: string) => unknown;
  expect(result("report")).toEqual(new Map([["a", 1]]));
  expect(() => result("rapport")).toThrow(expect.objectContaining({ code: "JW4014", hint: 'Did you mean "report"?' }));
  expect(() => run.taskInstance("mak")).toThrow(expect.objectContaining({ code: "JW4014" }));
});

test("the result of a task that failed is refused with the task's name", async () => {
  const dag = handMadeDag([typescriptTask("make")], {
    results: { report: "make" },
    handlers: {
      make: () => {
        throw new Error("broken");
      },
    },
  });
  const run = await runDag(dag);
  expect(() => (run.result as (name: string) => unknown)("report")).toThrow(
    'There is no result "report": its task "make" ended as failed.',
  );
});

test("a TypeScript task without code fails with a hint", async () => {
  const run = await runDag(handMadeDag([typescriptTask("lost")]));
  expect(run.taskInstance("lost").tries[0]?.error?.message).toContain("JW4011");
});
