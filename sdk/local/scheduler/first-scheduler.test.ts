import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { type TriggerRule, triggerRules } from "../../options/trigger-rule.ts";
import { firstScheduler } from "./first-scheduler.ts";
import type { FirstSchedulerState } from "./first-scheduler-state.ts";
import type { PlannedTask, RunPlan } from "./run-plan.ts";
import type { SchedulerCommand, SchedulerEvent, TaskResult } from "./run-scheduler.ts";
import { isFinished, type TaskInstanceState } from "./task-instance-state.ts";

interface TaskDescription {
  readonly rule: TriggerRule;
  readonly retries: number;
  readonly doesNothing: boolean;
  /** Taken modulo the number of tasks before it. */
  readonly upstream: readonly number[];
  readonly results: readonly TaskResult["kind"][];
}

interface RunDescription {
  readonly tasks: readonly TaskDescription[];
  readonly slots: number;
  readonly failFast: boolean;
  readonly dagrunTimeoutSeconds: number | null;
  /** Decides which of the running tasks ends next. */
  readonly choices: readonly number[];
}

const runs: fc.Arbitrary<RunDescription> = fc.record({
  tasks: fc.array(
    fc.record({
      rule: fc.constantFrom(...triggerRules),
      retries: fc.nat(2),
      doesNothing: fc.boolean(),
      upstream: fc.array(fc.nat(), { maxLength: 3 }),
      results: fc.array(fc.constantFrom("success", "failed", "skipped", "rescheduled"), { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 12 },
  ),
  slots: fc.integer({ min: 1, max: 4 }),
  failFast: fc.boolean(),
  dagrunTimeoutSeconds: fc.constantFrom(null, null, 0, 90, 1000),
  choices: fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
});

function planOf({ tasks, slots, failFast, dagrunTimeoutSeconds }: RunDescription): RunPlan {
  const upstream = tasks.map(({ upstream: numbers }, index) =>
    index === 0 ? [] : [...new Set(numbers.map((number) => number % index))],
  );
  const planned = tasks.map(({ rule, retries, doesNothing }, index): PlannedTask => {
    const downstream = [...upstream.keys()].filter((below) => upstream[below]?.includes(index));
    const retryTiming = { retryDelaySeconds: 60, exponentialBackoff: false, maxRetryDelaySeconds: null };
    const taskId = `task_${index}`;
    return {
      taskId,
      upstream: upstream[index] ?? [],
      downstream,
      triggerRule: rule,
      retries,
      retryTiming,
      doesNothing,
    };
  });
  return { dagId: "random", logicalDate: 0, tasks: planned, slots, failFast, dagrunTimeoutSeconds };
}

interface Played {
  readonly plan: RunPlan;
  readonly state: FirstSchedulerState;
  readonly events: readonly SchedulerEvent[];
  readonly commands: readonly (readonly SchedulerCommand[])[];
}

/** Plays a run to its end; each state is passed through JSON, and each step is checked by `afterStep`. */
function play(description: RunDescription, afterStep: (state: FirstSchedulerState, plan: RunPlan) => void): Played {
  const plan = planOf(description);
  let state = firstScheduler.createState(plan);
  const events: SchedulerEvent[] = [];
  const commands: (readonly SchedulerCommand[])[] = [];
  const attempts = plan.tasks.map(() => 0);
  let running: number[] = [];
  let timers: number[] = [];
  let now = 0;
  const send = (event: SchedulerEvent) => {
    events.push(event);
    state = JSON.parse(JSON.stringify(state));
    const answer = firstScheduler.advance(plan, state, event);
    commands.push(answer);
    for (const command of answer) {
      if (command.kind === "startTask") running.push(command.task);
      if (command.kind === "stopTask") running = running.filter((task) => task !== command.task);
      if (command.kind === "setTimer") timers.push(command.at);
    }
    afterStep(state, plan);
  };
  send({ kind: "runStarted", at: now });
  for (let step = 0; state.runState === "running"; step++) {
    expect(step, "the run does not end").toBeLessThan(1000);
    if (running.length > 0) {
      const choice = description.choices[step % description.choices.length] ?? 0;
      const task = running[choice % running.length] as number;
      running = running.filter((other) => other !== task);
      now += 1000;
      send({ kind: "taskFinished", task, result: resultOf(description, task, attempts, now), at: now });
    } else {
      expect(timers, "nothing runs and nothing is waited for").not.toEqual([]);
      now = Math.max(now, Math.min(...timers));
      timers = timers.filter((moment) => moment > now);
      send({ kind: "timeReached", at: now });
    }
  }
  return { plan, state, events, commands };
}

function resultOf({ tasks }: RunDescription, task: number, attempts: number[], now: number): TaskResult {
  const attempt = attempts[task] ?? 0;
  attempts[task] = attempt + 1;
  const kind = tasks[task]?.results[attempt] ?? "success";
  if (kind === "failed") return { kind, retry: true };
  return kind === "rescheduled" ? { kind, at: now + 5000 } : { kind };
}

function changesOf({ commands }: Played) {
  return commands.flat().filter((command) => command.kind === "changeState");
}

test.prop([runs])("every run ends, with every task finished", (description) => {
  const { state, commands } = play(description, () => {});
  expect(state.instances.filter((instance) => !isFinished(instance.state))).toEqual([]);
  expect(commands.flat().filter(({ kind }) => kind === "finishRun")).toHaveLength(1);
  expect([state.unfinished, state.running]).toEqual([0, 0]);
});

test.prop([runs])(
  "a task starts after its upstreams, except under rules that need not wait for all of them",
  (description) => {
    const played = play(description, () => {});
    const eager: readonly TriggerRule[] = ["always", "one_success", "one_failed", "one_done"];
    const finished = new Set<number>();
    for (const { task, to } of changesOf(played)) {
      const planned = played.plan.tasks[task];
      if (to === "running" && planned !== undefined && !eager.includes(planned.triggerRule)) {
        expect(planned.upstream.filter((upstream) => !finished.has(upstream))).toEqual([]);
      }
      if (isFinished(to)) finished.add(task);
    }
  },
);

test.prop([runs])("slots are never exceeded, and none is free while a task is ready", (description) => {
  play(description, (state, { slots }) => {
    const running = state.instances.filter((instance) => instance.state === "running").length;
    expect(state.running).toBe(running);
    expect(running).toBeLessThanOrEqual(slots);
    const ready = state.instances.some((instance) => instance.state === "scheduled");
    if (state.runState === "running" && ready) expect(running).toBe(slots);
  });
});

test.prop([runs])("a task is tried at most once more than its retries, and never twice at a time", (description) => {
  const played = play(description, () => {});
  const running = new Set<number>();
  for (const { task, from, to, tryNumber } of changesOf(played)) {
    if (from === "running") running.delete(task);
    if (to === "running") {
      expect(running.has(task)).toBe(false);
      running.add(task);
    }
    expect(tryNumber).toBeLessThanOrEqual(1 + (played.plan.tasks[task]?.retries ?? 0));
  }
});

const legal: Readonly<Record<TaskInstanceState, readonly TaskInstanceState[]>> = {
  none: ["scheduled", "skipped", "upstream_failed"],
  scheduled: ["running", "success", "skipped"],
  running: ["success", "failed", "skipped", "up_for_retry", "up_for_reschedule"],
  up_for_retry: ["scheduled", "skipped"],
  up_for_reschedule: ["scheduled", "skipped"],
  upstream_failed: ["skipped"],
  success: [],
  failed: [],
  skipped: [],
};

test.prop([runs])("states change along legal transitions only, and each begins where the last ended", (description) => {
  const played = play(description, () => {});
  const states = played.plan.tasks.map((): TaskInstanceState => "none");
  for (const { task, from, to } of changesOf(played)) {
    expect(states[task]).toBe(from);
    expect(legal[from]).toContain(to);
    if (from === "upstream_failed") expect(played.plan.failFast).toBe(true);
    states[task] = to;
  }
  expect(states).toEqual(played.state.instances.map(({ state }) => state));
});

test.prop([runs])("a run of which all tasks ended has failed exactly when a leaf has", (description) => {
  const { plan, state, commands } = play(description, () => {});
  const finish = commands.flat().find((command) => command.kind === "finishRun");
  if (finish?.reason !== "tasks_finished") return;
  const leaves = plan.tasks.flatMap(({ downstream }, index) =>
    downstream.length === 0 ? [state.instances[index]] : [],
  );
  const failed = leaves.some((leaf) => leaf?.state === "failed" || leaf?.state === "upstream_failed");
  expect(finish.state).toBe(failed ? "failed" : "success");
});

test.prop([runs])("the same events give the same commands and the same state", (description) => {
  const { plan, events, commands, state } = play(description, () => {});
  const again = firstScheduler.createState(plan);
  expect(events.map((event) => firstScheduler.advance(plan, again, event))).toEqual(commands);
  expect(again).toEqual(state);
});

function planOfChain(): RunPlan {
  const task = { rule: "all_success", retries: 0, doesNothing: false, upstream: [0], results: ["success"] } as const;
  const limits = { slots: 2, failFast: false, dagrunTimeoutSeconds: 5 };
  return planOf({ tasks: [task, task], ...limits, choices: [0] });
}

test("a result that comes twice counts once", () => {
  const plan = planOfChain();
  const state = firstScheduler.createState(plan);
  firstScheduler.advance(plan, state, { kind: "runStarted", at: 0 });
  const event: SchedulerEvent = { kind: "taskFinished", task: 0, result: { kind: "success" }, at: 1 };
  expect(firstScheduler.advance(plan, state, event).map(({ kind }) => kind)).toContain("startTask");
  const before = structuredClone(state);
  expect(firstScheduler.advance(plan, state, { ...event, result: { kind: "failed", retry: true } })).toEqual([]);
  expect(state).toEqual(before);
});

test("a run times out strictly after its dagrunTimeout, as in Airflow", () => {
  const plan = planOfChain();
  const state = firstScheduler.createState(plan);
  const started = firstScheduler.advance(plan, state, { kind: "runStarted", at: 0 });
  expect(started).toContainEqual({ kind: "setTimer", at: 5001 });
  expect(firstScheduler.advance(plan, state, { kind: "timeReached", at: 5000 })).toEqual([]);
  expect(firstScheduler.advance(plan, state, { kind: "timeReached", at: 5001 }).at(-1)).toEqual({
    kind: "finishRun",
    state: "failed",
    reason: "dagrun_timeout",
  });
});

test("a chain of 100,000 tasks and a fan of as many are decided without recursion and in linear steps", () => {
  const size = 100_000;
  const retryTiming = { retryDelaySeconds: 0, exponentialBackoff: false, maxRetryDelaySeconds: null };
  const task = (index: number, upstream: number[], downstream: number[]): PlannedTask => {
    const rest = { triggerRule: "all_success", retries: 0, retryTiming, doesNothing: true } as const;
    return { taskId: `t${index}`, upstream, downstream, ...rest };
  };
  const chain = Array.from({ length: size }, (_, index) =>
    task(index, index === 0 ? [] : [index - 1], index === size - 1 ? [] : [index + 1]),
  );
  const below = Array.from({ length: size - 1 }, (_, index) => index + 1);
  const fan = [task(0, [], below), ...below.map((index) => task(index, [0], []))];
  for (const tasks of [chain, fan]) {
    const plan = { dagId: "large", logicalDate: null, tasks, slots: 16, failFast: false, dagrunTimeoutSeconds: null };
    const state = firstScheduler.createState(plan);
    const commands = firstScheduler.advance(plan, state, { kind: "runStarted", at: 0 });
    expect(commands.at(-1)).toEqual({ kind: "finishRun", state: "success", reason: "tasks_finished" });
  }
});
