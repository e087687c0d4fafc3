import { expect, test } from "vitest";
import { playedCase } from "../../../test/support/played-case.ts";

test("the leaves decide: a failure that a later task makes up for does not count", () => {
  const tasks = [{ id: "a" }, { id: "b", upstream: ["a"], trigger_rule: "all_done" }];
  expect(playedCase({ dag: { tasks }, script: { a: [{ state: "failed" }] } }).runStates).toEqual(["success"]);
  expect(playedCase({ dag: { tasks }, script: { b: [{ state: "failed" }] } }).runStates).toEqual(["failed"]);
  expect(playedCase({ dag: { tasks: [tasks[0]] }, script: { a: [{ state: "skipped" }] } }).runStates).toEqual([
    "success",
  ]);
});

test("a teardown does not count unless it says so; where there are only teardowns they count", () => {
  const work = { id: "w" };
  const down = { id: "down", kind: "teardown", upstream: ["w"] };
  const script = { down: [{ state: "failed" }] };
  expect(playedCase({ dag: { tasks: [work, down] }, script }).runStates).toEqual(["success"]);
  expect(playedCase({ dag: { tasks: [work, { ...down, on_failure_fail_dagrun: true }] }, script }).runStates).toEqual([
    "failed",
  ]);
  expect(playedCase({ dag: { tasks: [{ id: "down", kind: "teardown" }] }, script }).runStates).toEqual(["failed"]);
});

test("what can never run makes the run fail", () => {
  const tasks = [{ id: "a" }, { id: "b", upstream: ["a"], map: { over: 2 } }, { id: "c", upstream: ["a"] }];
  const played = playedCase({
    dag: { tasks: [...tasks, { id: "z", upstream: ["b", "c"], trigger_rule: "one_failed" }] },
  });
  expect(played.states["z"]).toBe("skipped 0");
  expect(played.runStates).toEqual(["success"]);
});

test("a run whose last unfinished placeholder is expanded to nothing ends in the same pass, and leaves what the pass has made running", () => {
  const tasks = [{ id: "n" }, { id: "b", kind: "branch", upstream: ["n"] }, { id: "g1", group: "g", upstream: ["b"] }];
  const dag = { tasks, groups: [{ id: "g", map: { over: "n" } }] };
  const played = playedCase({ target: "3.2", dag, script: { n: [{ mapped_length: 2 }], b: [{ branch: "g1" }] } });
  expect(played.runStates).toEqual(["success"]);
});

test("a task that depends on the past keeps its run from being stuck", () => {
  const tasks = [{ id: "a", depends_on_past: true }];
  const played = playedCase({ dag: { tasks }, runs: [{}, {}], script: { "0/a": [{ state: "failed" }] } });
  expect(played.runStates).toEqual(["failed", "running"]);
  expect(played.stuck).toBe(true);
});

test("a mapped teardown never fails its run, whatever it says", () => {
  const tasks = [
    { id: "w" },
    { id: "d", kind: "teardown", upstream: ["w"], map: { over: 2 }, on_failure_fail_dagrun: true },
  ];
  expect(playedCase({ dag: { tasks }, script: { d: [{ state: "failed" }] } }).runStates).toEqual(["success"]);
});

test("of several teardowns only the last ones count where there is nothing else", () => {
  const tasks = [
    { id: "first", kind: "teardown" },
    { id: "last", kind: "teardown", upstream: ["first"] },
  ];
  expect(playedCase({ dag: { tasks }, script: { first: [{ state: "failed" }] } }).runStates).toEqual(["success"]);
});

test("a run does not see what its last pass has made: it ends while that is still to run", () => {
  const tasks = [
    { id: "s", kind: "branch" },
    { id: "n", upstream: ["s"] },
    { id: "x", group: "g", upstream: ["s"], trigger_rule: "one_success" },
  ];
  const dag = { tasks, groups: [{ id: "g", map: { over: 2 } }] };
  const played = playedCase({ target: "3.0", dag, script: { s: [{ branch: "n" }] } });
  expect(played.runStates).toEqual(["success"]);
});

test("before 3.3 a rule may skip a task and let it pass at once, which is no reason to call the run stuck", () => {
  const tasks = [{ id: "a" }, { id: "b", upstream: ["a"], trigger_rule: "none_failed_min_one_success" }];
  const played = playedCase({ target: "3.0", dag: { tasks }, script: { a: [{ state: "skipped" }] } });
  expect([played.states["b"], played.runStates]).toEqual(["skipped 0", ["success"]]);
});
