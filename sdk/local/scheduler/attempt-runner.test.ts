import { expect, test } from "vitest";
import { handMadeDag, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import { RescheduleException } from "../../task/index.ts";
import { virtualClock } from "../clock.ts";
import { runDag } from "../run-dag.ts";
import { SecretMask } from "../secrets/secret-mask.ts";
import { Activity } from "./activity.ts";
import { AttemptRunner } from "./attempt-runner.ts";
import { prepareDag } from "./prepared-dag.ts";
import { RunBook } from "./run-book.ts";
import { instanceOf } from "./scheduled-run.ts";

test.for([
  [true, { early: 1 }],
  [false, {}],
] as const)("an attempt that is resumed (%s) has the XComs %j", async ([resumed, expected]) => {
  const dag = await prepareDag({ dag: handMadeDag([typescriptTask("a")]), scripted: ["a"] }, "3.4");
  const facts = {
    dagId: "hand_made",
    runId: "once",
    runType: "manual",
    logicalDate: null,
    dataInterval: null,
  } as const;
  const run = new RunBook().open(dag, { kind: "runCreated", ...facts, runAfter: 0 }, {});
  const instance = instanceOf(run, "a", -1);
  const unwritten = { log: [], writtenLines: 0, isWritten: false };
  instance.tries.push({ number: 1, startedAt: 0, endedAt: null, state: "running", error: null, ...unwritten });
  run.xcoms.set("a", -1, "early", 1);
  const activity = new Activity();
  const runner = new AttemptRunner({
    clock: virtualClock("2026-01-01"),
    activity,
    host: { environment: {}, workingDirectory: ".", python: "", pythonCaller: null, isolate: false, stopGrace: 0 },
    mask: new SecretMask(),
    secrets: { readVariable: async () => undefined, readConnection: async () => undefined },
    script: () => ({ end: { kind: "success", value: undefined } }),
    onLog: () => {},
    onDeferred: () => {},
  });
  const attempt = runner.start(run, instance, resumed);
  expect(activity.running).toBe(1);
  expect(await attempt?.outcome).toEqual({ kind: "success" });
  expect(activity.running).toBe(0);
  expect(Object.fromEntries(run.xcoms.textsOf("a", -1))).toEqual(
    Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, JSON.stringify(value)])),
  );
});

test("what a task pushed is forgotten when it is asked again", async () => {
  const clock = virtualClock("2026-01-01");
  let asked = 0;
  const dag = handMadeDag([typescriptTask("a")], {
    handlers: {
      a: async (_, { xcom }) => {
        if (asked++ > 0) return;
        await xcom.push("early", 1);
        throw new RescheduleException(new Date("2026-01-01T00:01:00Z"));
      },
    },
  });
  expect((await runDag(dag, { clock })).xcoms).toEqual({});
  expect(asked).toBe(2);
});
