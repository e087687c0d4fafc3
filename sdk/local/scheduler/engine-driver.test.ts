import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { handMadeDag, plainOptions, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import { type Clock, virtualClock } from "../clock.ts";
import type { LocalRunEvent } from "../events.ts";
import type { AttemptScript } from "./attempt-script.ts";
import { createLocalScheduler } from "./create-local-scheduler.ts";

const start = "2026-01-01T00:00:00Z";
const minute = 60_000_000;

test("a virtual clock stands still while code runs, however long that takes", async () => {
  const inner = virtualClock(start);
  const waited: number[] = [];
  const clock: Clock = {
    now: inner.now,
    waitUntil: (moment, circumstances) => {
      waited.push(circumstances.tasksRunning);
      return inner.waitUntil(moment, circumstances);
    },
  };
  let release: () => void = () => {};
  const script: AttemptScript = ({ taskId }) =>
    taskId === "sleeps" ? { takes: minute, end: { kind: "code" } } : undefined;
  const dag = handMadeDag([typescriptTask("runs"), typescriptTask("sleeps")], {
    handlers: {
      runs: () => {
        setImmediate(() => setImmediate(() => setImmediate(() => release())));
        return new Promise<number>((resolve) => {
          release = () => resolve(inner.now());
        });
      },
      sleeps: () => inner.now(),
    },
  });
  const scheduler = await createLocalScheduler({ dags: [{ dag, scripted: ["runs", "sleeps"] }], clock, script });
  await scheduler.trigger("hand_made", { runId: "once" });
  await scheduler.runUntilIdle();
  const run = scheduler.run("hand_made", "once");
  expect(Number(run?.xcom("sleeps")) - Number(run?.xcom("runs"))).toBe(minute);
  expect(waited).toContain(1);
});

test("a clock that is set back makes no event earlier than the one before", async () => {
  const moments: number[] = [];
  const inner = virtualClock(start);
  let offset = 0;
  const clock: Clock = { ...inner, now: () => inner.now() + offset };
  const dag = handMadeDag([typescriptTask("a")], {
    handlers: {
      a: () => {
        offset = -minute;
      },
    },
  });
  const onEvent = ({ at }: LocalRunEvent) => moments.push(at.getTime());
  const scheduler = await createLocalScheduler({ dags: [{ dag }], clock, onEvent });
  await scheduler.trigger("hand_made");
  await scheduler.runUntilIdle();
  expect(scheduler.runs()[0]?.state).toBe("success");
  expect(new Set(moments)).toEqual(new Set([Date.parse(start)]));
});

test("a script that throws ends the scheduler with its error", async () => {
  const dag = handMadeDag([typescriptTask("a")]);
  const script: AttemptScript = () => {
    throw new RangeError("script");
  };
  const scheduler = await createLocalScheduler({
    dags: [{ dag, scripted: ["a"] }],
    clock: virtualClock(start),
    script,
  });
  await scheduler.trigger("hand_made");
  await expect(scheduler.runUntilIdle()).rejects.toThrow(new RangeError("script"));
});

const shapes = fc.record({
  slots: fc.integer({ min: 1, max: 3 }),
  parallelism: fc.integer({ min: 1, max: 4 }),
  durations: fc.array(fc.nat(5), { minLength: 1, maxLength: 10 }),
  weights: fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
});

property.prop([shapes], { numRuns: 50 })(
  "slots and parallelism are never exceeded, and the same runs come out whatever the order in which promises settle",
  async ({ slots, parallelism, durations, weights }) => {
    const tasks = durations.map((_, index) =>
      typescriptTask(`t${index}`, {
        options: plainOptions({ pool: index % 2 ? "lake" : "default_pool", priorityWeight: weights[index] ?? 1 }),
      }),
    );
    const play = async (turns: (index: number) => number) => {
      const running = new Set<string>();
      const told: string[] = [];
      const dag = handMadeDag(tasks, {
        handlers: Object.fromEntries(
          tasks.map(({ taskId }, index) => [
            taskId,
            async () => {
              for (let turn = 0; turn < turns(index); turn++) await Promise.resolve();
              return taskId;
            },
          ]),
        ),
      });
      const script: AttemptScript = ({ taskId }) => ({
        takes: (durations[Number(taskId.slice(1))] ?? 0) * minute,
        end: { kind: "code" },
      });
      const onEvent = (event: LocalRunEvent) => {
        if (event.kind !== "taskStateChanged") return;
        told.push(`${event.at.getTime()} ${event.taskId} ${event.to}`);
        if (event.to === "running") running.add(event.taskId);
        else running.delete(event.taskId);
        expect(running.size).toBeLessThanOrEqual(parallelism);
        expect([...running].filter((taskId) => Number(taskId.slice(1)) % 2).length).toBeLessThanOrEqual(slots);
      };
      const dags = [{ dag, scripted: tasks.map(({ taskId }) => taskId) }];
      const limits = { parallelism, pools: { lake: slots } };
      const scheduler = await createLocalScheduler({ dags, script, onEvent, clock: virtualClock(start), ...limits });
      await scheduler.trigger("hand_made", { runId: "once" });
      await scheduler.runUntilIdle();
      expect(scheduler.run("hand_made", "once")?.state).toBe("success");
      return told;
    };
    expect(await play((index) => index)).toEqual(await play((index) => 10 - index));
  },
);
