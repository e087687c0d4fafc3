import { expect, test } from "vitest";
import { createScene, dagPlan, ended, failure, requestRun, taskPlan } from "../../../test/support/engine-scene.ts";
import { playedCase } from "../../../test/support/played-case.ts";

test("the end of an attempt that does not run is ignored: of another number, of another instance, of a run that nobody made", () => {
  const scene = createScene([dagPlan([taskPlan("a"), taskPlan("b", { upstream: ["a"] })])]);
  scene.advance(0, requestRun("r"));
  const strangers = [
    ended("r", "a", failure, { tryNumber: 2 }),
    ended("r", "b", failure),
    ended("r", "a", failure, { mapIndex: 3 }),
    ended("r", "nobody", failure),
    ended("nobody", "a", failure),
    ended("r", "a", failure, { dagId: "nobody" }),
  ];
  for (const stranger of strangers) expect(scene.advance(1, stranger)).toEqual([]);
  expect(scene.states("r")).toEqual({ a: "running 1", b: "none 0" });
});

test("a failure is tried again while retries are left, one that asks for none is not, and the next number is one more", () => {
  const tasks = [
    { id: "a", retries: 1, retry_delay_s: 5 },
    { id: "b", retries: 1 },
  ];
  const played = playedCase({ dag: { tasks }, script: { a: [{ state: "failed" }], b: [{ state: "fail_no_retry" }] } });
  expect(played.states).toEqual({ a: "failed 2", b: "failed 1" });
  expect(played.changesOf("a").slice(3, 5)).toEqual([
    "1 running -> up_for_retry",
    "6.000001 up_for_retry -> scheduled",
  ]);
});

test("a retry policy sets the delay from 3.3 on", () => {
  const traceCase = {
    dag: { tasks: [{ id: "a", retries: 1, retry_delay_s: 50 }] },
    script: { a: [{ state: "failed", retry_delay_s: 2 }, {}] },
  };
  expect(playedCase({ ...traceCase, target: "3.3" }).end).toBe(4.000001);
  expect(playedCase({ ...traceCase, target: "3.2" }).end).toBe(52.000001);
});

test("before 3.2 every back-off doubles", () => {
  const traceCase = {
    dag: { tasks: [{ id: "a", retries: 1, retry_delay_s: 70, retry_exponential_backoff: 5, max_retry_delay_s: 0 }] },
    script: { a: [{ state: "failed" }, {}] },
  };
  const ends = ["3.1", "3.2"].map((target) => playedCase({ ...traceCase, target }).end);
  expect(ends[0]).toBe(ends[1]);
  const second = {
    ...traceCase,
    dag: { tasks: [{ ...traceCase.dag.tasks[0], retries: 2 }] },
    script: { a: [{ state: "failed" }, { state: "failed" }, {}] },
  };
  expect(playedCase({ ...second, target: "3.1" }).end).not.toBe(playedCase({ ...second, target: "3.2" }).end);
});

test("a reschedule keeps the number of the attempt and uses up an entry of the script", () => {
  const played = playedCase({
    dag: { tasks: [{ id: "a", kind: "sensor" }] },
    script: { a: [{ state: "up_for_reschedule", reschedule_s: 10 }, { state: "skipped" }] },
  });
  expect(played.states).toEqual({ a: "skipped 1" });
  expect(played.changesOf("a")[4]).toBe("11 up_for_reschedule -> scheduled");
});

test("on 3.0 only a sensor waits for the moment of its reschedule", () => {
  const script = { a: [{ state: "up_for_reschedule", reschedule_s: 10 }, {}] };
  const ends = ["task", "sensor"].map(
    (kind) => playedCase({ target: "3.0", dag: { tasks: [{ id: "a", kind }] }, script }).end,
  );
  expect(ends).toEqual([2, 12]);
});

test("what something is mapped over fails when it returns nothing that can be mapped over", () => {
  const tasks = [{ id: "a" }, { id: "m", map: { over: "a" } }];
  for (const [outcome, end] of [
    [{}, "failed 1"],
    [{ xcom: 17 }, "failed 1"],
    [{ xcom: { k: 1 } }, "success 1"],
    [{ mapped_length: 2 }, "success 1"],
  ] as const) {
    expect(playedCase({ dag: { tasks }, script: { a: [outcome] } }).states["a"]).toBe(end);
  }
});

test("a list that is longer than Airflow maps over cannot be returned", () => {
  const state = (length: number) =>
    playedCase({
      dag: { tasks: [{ id: "a" }, { id: "m", kind: "empty", map: { over: "a" } }] },
      script: { a: [{ mapped_length: length }] },
    }).states["a"];
  expect([state(1024), state(1025)]).toEqual(["success 1", "failed 1"]);
});
