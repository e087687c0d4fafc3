import { fc, test as property } from "@fast-check/vitest";
import { expect } from "vitest";
import {
  advance,
  createEngine,
  type EngineCommand,
  type EngineState,
  explainWait,
  loadEngine,
  readRun,
  readTaskInstances,
  saveEngine,
  type TaskInstanceState,
} from "#sdk/engine/index.ts";
import { type EventLog, eventLogs } from "./event-log.ts";

const runs = { numRuns: 300 };

function replay({ configuration, steps }: EventLog, count = steps.length) {
  const engine = createEngine(configuration);
  const said = steps.slice(0, count).map(({ at, events }) => advance(engine, at, events));
  return { engine, said };
}

property.prop([eventLogs(true)], runs)("the same events give the same commands", (log) => {
  expect(replay(log).said).toEqual(log.said);
});

property.prop([eventLogs(true), fc.nat()], runs)(
  "every prefix of a log leads to the same state, which survives JSON",
  (log, cut) => {
    const count = cut % (log.steps.length + 1);
    const { engine } = replay(log, count);
    expect(saveEngine(engine)).toEqual(saveEngine(replay(log, count).engine));
    const loaded = loadEngine(log.configuration, JSON.parse(JSON.stringify(saveEngine(engine))));
    expect(saveEngine(loaded)).toEqual(saveEngine(engine));
    const said = log.steps.slice(count).map(({ at, events }) => advance(loaded, at, events));
    expect(said).toEqual(log.said.slice(count));
  },
);

const finished: ReadonlySet<TaskInstanceState> = new Set([
  "success",
  "failed",
  "skipped",
  "upstream_failed",
  "removed",
]);

property.prop([eventLogs(false)], runs)("no order of events makes a task run again that has ended", ({ said }) => {
  const again = said
    .flat()
    .filter((command) => command.kind === "stateChanged" && finished.has(command.from) && !finished.has(command.to));
  expect(again).toEqual([]);
});

property.prop([eventLogs(true)], runs)("each attempt has a number of its own, and starts once", ({ said }) => {
  const started = said
    .flat()
    .flatMap((command) => (command.kind === "startAttempt" && !command.resumed ? [command] : []));
  const reschedules = new Set(
    said
      .flat()
      .flatMap((command) =>
        command.kind === "stateChanged" && command.to === "up_for_reschedule" ? [nameOf(command)] : [],
      ),
  );
  const names = started.map(nameOf).filter((name) => !reschedules.has(name));
  expect(new Set(names).size).toBe(names.length);
});

function nameOf({ instance, tryNumber }: Extract<EngineCommand, { readonly tryNumber: number }>): string {
  return JSON.stringify([instance, tryNumber]);
}

property.prop([eventLogs(true)], runs)("nothing waits without a reason", (log) => {
  const engine = createEngine(log.configuration);
  for (const { at, events } of log.steps) {
    advance(engine, at, events);
    expect(unexplained(engine, at)).toEqual([]);
  }
});

function unexplained(engine: EngineState, at: number): readonly unknown[] {
  return engine.data.activeRuns.flatMap((number) => {
    const runId = engine.data.runs[number]?.runId ?? "";
    const dagId = engine.dags[0]?.plan.dagId ?? "";
    return readTaskInstances(engine, dagId, runId)
      .filter(({ state }) => !finished.has(state) && state !== "running")
      .filter(({ taskId, mapIndex }) => explainWait(engine, { dagId, runId, taskId, mapIndex }, at).length === 0)
      .map((instance) => ({ run: readRun(engine, dagId, runId)?.state, ...instance }));
  });
}

property.prop([eventLogs(true)], runs)(
  "no pool has more in it than slots, and no more is active than allowed",
  (log) => {
    const { limits } = log.configuration;
    if (limits === null) return;
    const engine = createEngine(log.configuration);
    for (const { at, events } of log.steps) {
      advance(engine, at, events);
      const active = activeTasks(engine);
      expect(active.length).toBeLessThanOrEqual(limits.parallelism);
      for (const [name, { slots }] of Object.entries(engine.data.scheduler.pools)) {
        const taken = active.filter(({ pool }) => pool === name).reduce((sum, { poolSlots }) => sum + poolSlots, 0);
        if (slots >= 0) expect(taken).toBeLessThanOrEqual(slots);
      }
    }
  },
);

function activeTasks(engine: EngineState) {
  const [dag] = engine.dags;
  return engine.data.runs.flatMap(({ runId }) =>
    readTaskInstances(engine, dag?.plan.dagId ?? "", runId)
      .filter(({ state }) => state === "queued" || state === "running")
      .flatMap(({ taskId }) => dag?.plan.tasks.find((task) => task.taskId === taskId) ?? []),
  );
}
