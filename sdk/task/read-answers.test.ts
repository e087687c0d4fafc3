import { expect, test } from "vitest";
import { outcomeOfAnswer } from "./outcome-of-answer.ts";
import { readBranchChoice } from "./read-branch-choice.ts";
import { readCondition } from "./read-condition.ts";
import { readSensorAnswer } from "./read-sensor-answer.ts";
import { sensorDone } from "./sensor-done.ts";

const routes = { full: ["load_all", "report"], delta: ["load_changes", "report"], none: [] };

test("a branch follows the tasks of its label", () => {
  expect(readBranchChoice("full", routes)).toEqual({ value: "full", followed: ["load_all", "report"] });
  expect(readBranchChoice("none", routes)).toEqual({ value: "none", followed: [] });
});

test("a branch with several labels follows the tasks of all of them, each once", () => {
  expect(readBranchChoice(["full", "delta"], routes)).toEqual({
    value: ["full", "delta"],
    followed: ["load_all", "report", "load_changes"],
  });
  expect(readBranchChoice([], routes)).toEqual({ value: [], followed: [] });
  expect(readBranchChoice(null, routes)).toEqual({ value: null, followed: [] });
});

test("what is no label of the branch is refused with the labels that there are", () => {
  for (const wrong of ["weekly", "toString", "__proto__", undefined, 1, ["full", "weekly"], [["full"]]]) {
    expect(() => readBranchChoice(wrong, routes)).toThrow(
      expect.objectContaining({ code: "JW6030", message: expect.stringContaining('"full", "delta", "none"') }),
    );
  }
});

test("a short circuit answers true or false and nothing that only counts as one of them", () => {
  expect([readCondition(true), readCondition(false)]).toEqual([true, false]);
  for (const wrong of [0, 1, "", "yes", null, undefined, [], new Boolean(false)]) {
    expect(() => readCondition(wrong)).toThrow(expect.objectContaining({ code: "JW6031" }));
  }
});

test("a sensor answers true, false, or that it is done with a value", () => {
  expect(readSensorAnswer(false)).toEqual({ isDone: false, value: undefined });
  expect(readSensorAnswer(true)).toEqual({ isDone: true, value: undefined });
  expect(readSensorAnswer(sensorDone(["a.csv"]))).toEqual({ isDone: true, value: ["a.csv"] });
  for (const wrong of [null, undefined, "a.csv", { isDone: true }, 0]) {
    expect(() => readSensorAnswer(wrong)).toThrow(expect.objectContaining({ code: "JW6032" }));
  }
});

test("the outcome of a branch names what it follows, and its XCom is the label", () => {
  expect(outcomeOfAnswer("delta", { kind: "branch", routes })).toEqual({
    state: "success",
    value: "delta",
    followed: ["load_changes", "report"],
  });
});

test("the outcome of a short circuit is a success either way, with the answer as its XCom", () => {
  expect(outcomeOfAnswer(false, { kind: "condition" })).toEqual({ state: "success", value: false });
});

test("a sensor waits, or succeeds with the encoded value", () => {
  expect(outcomeOfAnswer(false, { kind: "sensor" })).toEqual({ state: "waiting" });
  expect(outcomeOfAnswer(true, { kind: "sensor" })).toEqual({ state: "success", value: null });
  expect(outcomeOfAnswer(sensorDone(new Set([1])), { kind: "sensor" })).toEqual({
    state: "success",
    value: { __jetway__: "set", value: [1] },
  });
});
