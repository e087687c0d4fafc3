import { expect, test } from "vitest";
import { playedCase } from "../../../test/support/played-case.ts";

const branch = { id: "b", kind: "branch" };
const join = { id: "j", upstream: ["b", "fast"], trigger_rule: "one_success" };
const script = { b: [{ duration_s: 3 }], j: [{ duration_s: 60 }] };

test("a task that runs though a branch has meanwhile decided against it is skipped when nothing else goes on, and the run is stuck", () => {
  const played = playedCase({ target: "3.3", dag: { tasks: [branch, { id: "fast" }, join] }, script });
  expect(played.states["j"]).toBe("skipped 1");
  expect(played.runStates).toEqual(["failed"]);
  expect(played.end).toBe(3);
});

test("instances are asked by task id: one that comes first and goes on spares the others the question", () => {
  const tasks = [branch, { id: "fast" }, join, { id: "a" }];
  const slow = { ...script, a: [{ duration_s: 90 }] };
  expect(playedCase({ dag: { tasks }, script: slow }).states["j"]).toBe("success 1");
  const last = [branch, { id: "fast" }, join, { id: "z" }];
  expect(playedCase({ dag: { tasks: last }, script: { ...script, z: [{ duration_s: 90 }] } }).states["j"]).toBe(
    "skipped 1",
  );
});

test("instances of one task are asked by map index", () => {
  const tasks = [
    { id: "fast" },
    { id: "m", map: { over: 3 }, upstream: ["fast"] },
    { id: "one", upstream: ["m", "fast"], trigger_rule: "one_success" },
  ];
  const played = playedCase({
    dag: { tasks },
    script: { m: [{ duration_s: 2 }], "m[0]": [{}], one: [{ duration_s: 9 }] },
  });
  expect(played.runStates).toEqual(["success"]);
});

test("waiting for a retry or a reschedule is something that goes on", () => {
  const tasks = [
    { id: "a", retries: 1, retry_delay_s: 50 },
    { id: "s", kind: "sensor" },
    { id: "z", upstream: ["a", "s"] },
  ];
  const waits = { a: [{ state: "failed" }, {}], s: [{ state: "up_for_reschedule", reschedule_s: 99 }, {}] };
  expect(playedCase({ dag: { tasks }, script: waits }).runStates).toEqual(["success"]);
});

test("a task that waits for its retry is ended by its rule when what is above it changes, and by nothing else", () => {
  const tasks = [
    { id: "x" },
    { id: "slow" },
    { id: "r", upstream: ["x", "slow"], trigger_rule: "one_success", retries: 1, retry_delay_s: 500 },
  ];
  const played = playedCase({
    dag: { tasks },
    script: { slow: [{ state: "failed", duration_s: 20 }], r: [{ state: "failed" }, {}] },
  });
  expect(played.states["r"]).toBe("success 2");
});

test("a task that waits for its retry and whose rule is no longer met is asked each time", () => {
  const tasks = [
    { id: "a", kind: "branch" },
    { id: "b", kind: "branch" },
    { id: "fast" },
    {
      id: "m",
      map: { over: 2 },
      upstream: ["a", "b", "fast"],
      trigger_rule: "one_success",
      retries: 1,
      retry_delay_s: 100,
    },
    { id: "x", upstream: ["a", "b"] },
  ];
  const outcomes = {
    a: [{ duration_s: 3, branch: "m" }],
    b: [{ duration_s: 5, branch: "m" }],
    m: [{ state: "failed" }, {}],
  };
  const played = playedCase({ target: "3.4", dag: { tasks }, script: outcomes });
  expect(played.runStates).toEqual(["success"]);
});

test("instances of one task that a branch has decided against are skipped by map index until one goes on", () => {
  const mapped = { ...join, map: { over: 2 } };
  const played = playedCase({ target: "3.3", dag: { tasks: [branch, { id: "fast" }, mapped] }, script });
  expect(played.states).toMatchObject({ "j[0]": "skipped 1", "j[1]": "skipped 1" });
});

test("what is above a running task may end again and again while others are scheduled", () => {
  const tasks = [
    { id: "u1" },
    { id: "u2" },
    { id: "u3" },
    { id: "v2", upstream: ["u2"] },
    { id: "v3", upstream: ["u3"] },
    { id: "j", upstream: ["u1", "u2", "u3"], trigger_rule: "one_success" },
  ];
  const outcomes = { u2: [{ duration_s: 2 }], u3: [{ duration_s: 3 }], j: [{ duration_s: 60 }] };
  const played = playedCase({ dag: { tasks }, script: outcomes });
  expect([played.runStates, played.end]).toEqual([["success"], 61]);
});
