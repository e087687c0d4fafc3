import { expect, test } from "vitest";
import { playedCase } from "../../../test/support/played-case.ts";

const branch = { id: "b", kind: "branch" };
const below = (id: string, more: object = {}) => ({ id, upstream: ["b"], ...more });

test("a branch skips what is directly below it and not chosen, at once", () => {
  const played = playedCase({ dag: { tasks: [branch, below("x"), below("y")] }, script: { b: [{ branch: "x" }] } });
  expect(played.states).toEqual({ b: "success 1", x: "success 1", y: "skipped 0" });
  expect(played.changesOf("y")).toEqual(["1 none -> skipped"]);
});

test("what is also behind a chosen task is left to its trigger rule", () => {
  const join = { id: "join", upstream: ["b", "x"], trigger_rule: "none_failed" };
  const played = playedCase({ dag: { tasks: [branch, below("x"), join] }, script: { b: [{ branch: ["x"] }] } });
  expect(played.states["join"]).toBe("success 1");
});

test("a branch may follow a group, which means its roots", () => {
  const tasks = [branch, { id: "g1", group: "g" }, { id: "g2", group: "g", upstream: ["g1"] }, below("y")];
  const dag = { tasks, groups: [{ id: "g", upstream: ["b"] }] };
  expect(playedCase({ dag, script: { b: [{ branch: "g" }] } }).states).toMatchObject({
    g1: "success 1",
    g2: "success 1",
    y: "skipped 0",
  });
});

test("a branch that follows a task that does not exist fails and may be tried again", () => {
  const tasks = [{ ...branch, retries: 1, retry_delay_s: 0 }, below("x")];
  const played = playedCase({ dag: { tasks }, script: { b: [{ branch: "nobody" }] } });
  expect(played.states).toEqual({ b: "failed 2", x: "upstream_failed 0" });
});

test("a branch with nothing below it decides nothing", () => {
  expect(playedCase({ dag: { tasks: [branch] } }).states).toEqual({ b: "success 1" });
});

const circuit = (more: object = {}) => ({ id: "s", kind: "short_circuit", ...more });

test("a short circuit skips everything behind it but teardowns, or only what is directly behind it", () => {
  const tasks = [
    { id: "x", upstream: ["s"] },
    { id: "y", upstream: ["x"], trigger_rule: "all_done" },
    { id: "t", kind: "teardown", upstream: ["s"] },
  ];
  const script = { s: [{ xcom: false }] };
  expect(playedCase({ dag: { tasks: [circuit(), ...tasks] }, script }).states).toEqual({
    s: "success 1",
    x: "skipped 0",
    y: "skipped 0",
    t: "success 1",
  });
  const direct = circuit({ ignore_downstream_trigger_rules: false });
  expect(playedCase({ dag: { tasks: [direct, ...tasks] }, script }).states).toMatchObject({
    x: "skipped 0",
    y: "success 1",
  });
  expect(playedCase({ dag: { tasks: [circuit(), ...tasks] }, script: {} }).states).toMatchObject({ x: "success 1" });
  expect(playedCase({ dag: { tasks: [circuit()] }, script }).states).toEqual({ s: "success 1" });
});

test("a skip overwrites what runs before 3.2, and spares it from then on", () => {
  const tasks = [
    { id: "a" },
    branch,
    { id: "fast" },
    { id: "j", upstream: ["b", "fast"], trigger_rule: "one_success" },
  ];
  const script = { a: [{ duration_s: 90 }], b: [{ duration_s: 3 }], j: [{ duration_s: 60 }] };
  const of = (target: string) => playedCase({ target, dag: { tasks }, script });
  expect(of("3.1").changesOf("j").at(-1)).toBe("3 running -> skipped");
  // The task that keeps the run going is asked first: nobody looks at what is below the branch.
  expect(of("3.2").states["j"]).toBe("success 1");
});

test("instances of a mapped task are skipped one by one, because a skip from above names the placeholder; a short circuit reaches all from 3.4 on", () => {
  const tasks = [circuit(), { id: "m", upstream: ["s"], map: { over: 2 }, trigger_rule: "all_done" }];
  const states = (target: string) => playedCase({ target, dag: { tasks }, script: { s: [{ xcom: false }] } });
  expect(states("3.4").changesOf("m[0]")).toEqual(["1 none -> skipped"]);
  expect(states("3.1").states).toMatchObject({ "m[0]": "success 1", "m[1]": "success 1" });
});
