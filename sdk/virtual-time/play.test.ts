import { expect, test } from "vitest";
import type { EngineCommand } from "#sdk/engine/index.ts";
import { createScene, dagPlan, requestRun, seconds, taskPlan } from "../../test/support/engine-scene.ts";
import { play } from "./play.ts";
import type { AttemptScript } from "./scripted-attempt.ts";

const oneSecond: AttemptScript = () => ({ duration: seconds(1), outcome: { kind: "success" } });

test("the clock jumps from moment to moment and stops when nothing is left to happen", () => {
  const { engine } = createScene([dagPlan([taskPlan("a"), taskPlan("b", { upstream: ["a"] })])]);
  const moments: number[] = [];
  const end = play({
    engine,
    at: 0,
    events: [requestRun("r")],
    script: oneSecond,
    listen: (_, at) => moments.push(at),
  });
  expect([end, ...moments]).toEqual([seconds(2), 0, seconds(1), seconds(2)]);
});

test("what comes after the end of the period does not happen", () => {
  const scene = createScene([dagPlan([taskPlan("a"), taskPlan("b", { upstream: ["a"] })])]);
  expect(play({ engine: scene.engine, at: 0, events: [requestRun("r")], script: oneSecond, until: seconds(1.5) })).toBe(
    seconds(1),
  );
  expect(scene.states("r")).toEqual({ a: "success 1", b: "running 1" });
});

test("a play ends where its driver says", () => {
  const { engine } = createScene([dagPlan([taskPlan("a")])]);
  expect(play({ engine, at: 5, events: [requestRun("r")], script: oneSecond, isOver: () => true })).toBe(5);
});

test("attempts that end together are told by run, task id and map index", () => {
  const map = { kind: "product", over: [{ kind: "literal", length: 2 }] } as const;
  const { engine } = createScene([dagPlan([taskPlan("b", { map }), taskPlan("a")])]);
  const ended: string[] = [];
  play({
    engine,
    at: 0,
    events: [requestRun("r", 0), requestRun("s", -1)],
    script: oneSecond,
    listen: (_, __, events) => {
      for (const event of events) {
        if (event.kind === "attemptEnded")
          ended.push(`${event.instance.runId} ${event.instance.taskId} ${event.instance.mapIndex}`);
      }
    },
  });
  expect(ended).toEqual(["r a -1", "r b 0", "r b 1", "s a -1", "s b 0", "s b 1"]);
});

test("an attempt that was taken away is forgotten: the clock does not wait for its end", () => {
  const tasks = [taskPlan("bad"), taskPlan("slow"), taskPlan("slower")];
  const { engine } = createScene([dagPlan(tasks, { failFast: true })]);
  const stopped: string[] = [];
  const note = (commands: readonly EngineCommand[]) => {
    for (const command of commands) if (command.kind === "stopAttempt") stopped.push(command.instance.taskId);
  };
  const script: AttemptScript = ({ instance }) =>
    instance.taskId === "bad"
      ? { duration: seconds(1), outcome: { kind: "failed", retry: true } }
      : { duration: seconds(100), outcome: { kind: "success" } };
  expect(play({ engine, at: 0, events: [requestRun("r")], script, listen: note })).toBe(seconds(1));
  expect(stopped).toEqual(["slow", "slower"]);
});

test("what is deferred goes on when its trigger fires", () => {
  const scene = createScene([dagPlan([taskPlan("a")])]);
  const resumed: boolean[] = [];
  const script: AttemptScript = (start) => {
    resumed.push(start.resumed);
    const deferred = { duration: seconds(1), outcome: { kind: "deferred" }, firesAfter: seconds(20) } as const;
    return start.resumed ? { duration: seconds(2), outcome: { kind: "success" } } : deferred;
  };
  expect(play({ engine: scene.engine, at: 0, events: [requestRun("r")], script })).toBe(seconds(23));
  expect([scene.states("r"), resumed]).toEqual([{ a: "success 1" }, [false, true]]);
});
