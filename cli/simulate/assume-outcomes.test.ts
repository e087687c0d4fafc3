import { expect, test } from "vitest";
import { branch, dag, group, sensor, shortCircuit, task } from "#sdk/index.ts";
import { atMapIndex, fail, simulate, takes } from "#sdk/testing/index.ts";
import { minutes } from "#sdk/time/duration.ts";
import { assumeOutcomes } from "./assume-outcomes.ts";

const refuse = (): never => {
  throw new Error("code ran");
};
const arrived = sensor("arrived", (): boolean => refuse());
const isNew = shortCircuit("is_new", (): boolean => refuse());
const list = task("list", (): number[] => refuse());
const each = task("each", ({ item }: { item: number }): number => refuse() ?? item);
const pick = branch("pick", (): "left" | "right" => refuse());
const left = task("left", (): number => refuse());
const right = task("right", (): number => refuse());

const everything = dag("everything", {}, () => {
  const items = list().after(isNew().after(arrived()));
  const done = each.map({ item: items });
  group("ways", () => {
    pick().after(done).routes({ left: left(), right: right() });
  });
});

test("a DAG of every kind of task succeeds without running any code, each task taking the time that is assumed", async () => {
  const run = await simulate(everything, { outcomes: assumeOutcomes(everything.ir, {}, minutes(10)) });
  expect(run.describe()).not.toContain("code ran");
  expect(run.state).toBe("success");
  expect(run.instancesOf("each")).toHaveLength(3);
  expect(run.stateOf("ways.left")).toBe("success");
  expect(run.endedAt?.toISOString()).toMatch(/^2026-01-01T01:00/);
});

test("what given outcomes leave open is assumed too", async () => {
  const given = {
    each: atMapIndex({ 1: fail("odd") }),
    list: takes(minutes(1)),
    arrived: [fail("no", { retry: true })],
  };
  const run = await simulate(everything, { outcomes: assumeOutcomes(everything.ir, given, minutes(10)) });
  expect(run.describe()).not.toContain("code ran");
  expect(run.stateOf("arrived")).toBe("failed");
  const other = await simulate(everything, {
    outcomes: assumeOutcomes(everything.ir, { each: given.each, list: given.list }, minutes(10)),
  });
  expect(other.instancesOf("each").map(({ state }) => state)).toEqual(["success", "failed", "success"]);
});

test("outcomes that do not fit the DAG are refused", () => {
  expect(() => assumeOutcomes(everything.ir, { eech: fail() }, minutes(1))).toThrow(
    expect.objectContaining({ code: "JW4050" }),
  );
});
