import { expect, test } from "vitest";
import { playedCase } from "../../../test/support/played-case.ts";

const over = (outcome: object, target = "3.4", more: object = {}) =>
  playedCase({
    target,
    dag: { tasks: [{ id: "a" }, { id: "m", map: { over: "a" }, trigger_rule: "all_done", ...more }] },
    script: { a: [outcome] },
  }).states["m"];

test("what is mapped over a failed task fails with it and over a skipped one is skipped, whatever its rule", () => {
  expect(over({ state: "failed" })).toBe("upstream_failed 0");
  expect(over({ state: "skipped" })).toBe("skipped 0");
});

test("3.0 does not know what a task is mapped over: it expands it and finds no length", () => {
  expect(over({ state: "skipped" }, "3.0")).toBe("upstream_failed 0");
});

test("where the rule and the mapping give different states, either is Airflow's answer", () => {
  const contradiction = (order: string) =>
    playedCase({
      dep_order: order,
      dag: { tasks: [{ id: "a" }, { id: "m", map: { over: "a" }, trigger_rule: "all_failed" }] },
      script: { a: [{ state: "skipped" }] },
    });
  expect(contradiction("default").orderSensitive).toEqual([]);
  const skippedOrFailed = (order: string) =>
    playedCase({
      dep_order: order,
      dag: {
        tasks: [{ id: "a" }, { id: "b" }, { id: "m", map: { over: ["a", "b"] }, trigger_rule: "none_skipped" }],
      },
      script: { a: [{ state: "skipped" }], b: [{ state: "failed" }] },
    });
  expect(skippedOrFailed("default").orderSensitive).toEqual(["m"]);
  expect(skippedOrFailed("default").states["m"]).toBe("upstream_failed 0");
  expect(skippedOrFailed("reverse").states["m"]).toBe("skipped 0");
});

test("a task in a mapped group depends on what the group is mapped over, though nothing else connects them", () => {
  const tasks = [
    { id: "a" },
    { id: "x", group: "g" },
    { id: "y", group: "g", upstream: ["x"], trigger_rule: "all_done" },
  ];
  const dag = { tasks, groups: [{ id: "g", map: { over: "a" } }] };
  const played = playedCase({ dag, script: { a: [{ state: "failed" }] } });
  expect(played.states).toEqual({ a: "failed 1", x: "upstream_failed 0", y: "upstream_failed 0" });
});

test("what is mapped over a placeholder sees in the same pass that it has failed, while the rule sees what had ended before", () => {
  const tasks = [
    { id: "t1" },
    { id: "t3", upstream: ["t1"] },
    { id: "t5", map: { over: "t3" }, trigger_rule: "one_done" },
  ];
  for (const order of ["default", "reverse"]) {
    const played = playedCase({
      target: "3.3",
      dep_order: order,
      dag: { tasks },
      script: { t1: [{ state: "failed" }] },
    });
    expect([played.states["t5"], played.orderSensitive]).toEqual(["upstream_failed 0", []]);
  }
});

test("a task whose turn in the pass is over sees it in the next one, where the rule has the last word in reverse order", () => {
  const tasks = [
    { id: "t1" },
    { id: "t3", upstream: ["t1"] },
    { id: "t2", map: { over: "t3" }, trigger_rule: "one_done" },
  ];
  const states = (order: string) =>
    playedCase({ target: "3.3", dep_order: order, dag: { tasks }, script: { t1: [{ state: "failed" }] } }).states["t2"];
  expect([states("default"), states("reverse")]).toEqual(["upstream_failed 0", "skipped 0"]);
});

test("among those whose turn is still to come, it is by task id", () => {
  const tasks = [
    { id: "x" },
    { id: "b", upstream: ["x"] },
    { id: "c", upstream: ["x"] },
    { id: "d", map: { over: "b" }, trigger_rule: "one_done" },
    { id: "e", upstream: ["x"] },
  ];
  const played = playedCase({ dep_order: "reverse", dag: { tasks }, script: { x: [{ state: "failed" }] } });
  expect(played.states["d"]).toBe("upstream_failed 0");
});
