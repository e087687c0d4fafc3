import { expect, test } from "vitest";
import { playedCase } from "../../../test/support/played-case.ts";

const mappedBranch = (target: string) =>
  playedCase({
    target,
    dag: {
      tasks: [
        { id: "b", kind: "branch", group: "g" },
        { id: "x", group: "g", upstream: ["b"] },
        { id: "y", group: "g", upstream: ["b"] },
      ],
      groups: [{ id: "g", map: { over: 2 } }],
    },
    script: { "b[0]": [{ branch: "x" }], "b[1]": [{ branch: "y" }] },
  }).states;

test("in a mapped group a branch decides for its own map index: in 3.2 and 3.3 nobody hears of it", () => {
  const followed = { "x[0]": "success 1", "y[0]": "skipped 0", "x[1]": "skipped 0", "y[1]": "success 1" };
  const deaf = { "x[0]": "success 1", "y[0]": "success 1", "x[1]": "success 1", "y[1]": "success 1" };
  for (const target of ["3.0", "3.1", "3.4"]) expect(mappedBranch(target)).toMatchObject(followed);
  for (const target of ["3.2", "3.3"]) expect(mappedBranch(target)).toMatchObject(deaf);
});

const mappedBelow = (target: string) =>
  playedCase({
    target,
    dag: {
      tasks: [
        { id: "b", kind: "branch" },
        { id: "x", upstream: ["b"] },
        { id: "m", upstream: ["b"], map: { over: 2 }, trigger_rule: "all_done" },
      ],
    },
    script: { b: [{ branch: "x" }] },
  }).states;

test("below an unmapped branch, mapped instances hear of it from 3.2 on", () => {
  expect(mappedBelow("3.1")).toMatchObject({ "m[0]": "success 1", "m[1]": "success 1" });
  expect(mappedBelow("3.2")).toMatchObject({ "m[0]": "skipped 0", "m[1]": "skipped 0" });
});

const inGroup = (target: string, outcome: object) =>
  playedCase({
    target,
    dag: {
      tasks: [
        { id: "s", kind: "short_circuit", group: "g", retries: 1, retry_delay_s: 0 },
        { id: "x", group: "g", upstream: ["s"], trigger_rule: "all_done" },
        { id: "y", group: "g", upstream: ["x"], trigger_rule: "all_done" },
        { id: "z", group: "g", kind: "branch", upstream: ["y"], trigger_rule: "all_done" },
      ],
      groups: [{ id: "g", map: { over: 1 } }],
    },
    script: { s: [outcome] },
  }).states;

test("from 3.4 on a short circuit in a mapped group skips all of the group behind it, at its map index", () => {
  expect(inGroup("3.4", { xcom: false })).toEqual({
    "s[0]": "success 1",
    "x[0]": "skipped 0",
    "y[0]": "skipped 0",
    "z[0]": "skipped 0",
  });
  expect(inGroup("3.4", { state: "failed" })).toMatchObject({ "x[0]": "success 1", "y[0]": "success 1" });
  expect(inGroup("3.1", { xcom: false })).toMatchObject({ "x[0]": "skipped 0", "y[0]": "success 1" });
});

const failedBranch = (target: string) =>
  playedCase({
    target,
    dag: {
      tasks: [
        { id: "a", kind: "branch", group: "g", retries: 1, retry_delay_s: 1 },
        { id: "b", group: "g", upstream: ["a"], trigger_rule: "all_done" },
        { id: "m", map: { over: "a" } },
      ],
      groups: [{ id: "g", map: { over: 1 } }],
    },
    script: { a: [{ branch: null }, { state: "failed" }] },
  }).states["b[0]"];

test("what a branch has decided stays when its return value is refused, until the next try starts; on 3.0 also then", () => {
  expect(failedBranch("3.4")).toBe("success 1");
  expect(failedBranch("3.0")).toBe("skipped 0");
  const tasks = [
    { id: "a", kind: "branch", group: "g" },
    { id: "b", group: "g", upstream: ["a"], trigger_rule: "all_done" },
    { id: "m", map: { over: "a" } },
  ];
  const refused = playedCase({
    dag: { tasks, groups: [{ id: "g", map: { over: 1 } }] },
    script: { a: [{ branch: null }] },
  });
  expect(refused.states).toMatchObject({ "a[0]": "failed 1", "b[0]": "skipped 0" });
});
