import { expect, test } from "vitest";
import { dag } from "../authoring/dag.ts";
import { task } from "../authoring/task.ts";
import { matchers } from "./matchers.ts";
import { fail } from "./scripted-outcome.ts";
import { simulate } from "./simulate.ts";

const load = task("load", () => ({ rows: 3, at: new Date(0) }));
const audit = task("audit", () => undefined);
const publish = task("publish", () => 1);
const count = task("count", ({ part }: { part: number }) => part);

const prices = dag("prices", { defaults: { retries: 1 } }, () => {
  const loaded = load();
  publish().after(audit().after(loaded));
  count.map({ part: [1, 2] }).after(loaded);
});

const failing = await simulate(prices, { outcomes: { audit: fail("two rows without a price", { retry: false }) } });
const working = await simulate(prices, { outcomes: { audit: [fail("once")] } });

function messageOf(result: { readonly pass: boolean; readonly message: () => string }): string {
  return result.message();
}

test("the state of a run is held, and what failed is marked", () => {
  expect(matchers.toHaveFailed(failing).pass).toBe(true);
  expect(matchers.toHaveSucceeded(working).pass).toBe(true);
  expect(messageOf(matchers.toHaveSucceeded(failing))).toBe(
    `
expected the run to succeed, but it failed

prices, run manual__2026-01-01T00:00:00+00:00: failed
    task       state            tries  time  why
    load       success              1  0 ms
  > audit      failed               1  0 ms  ScriptedFailure: two rows without a price
    publish    upstream_failed      0        all_success: audit failed
    count [2]  success              2  0 ms
`.trim(),
  );
  expect(messageOf(matchers.toHaveSucceeded(working))).toMatch(/^expected the run not to succeed, but it did\n/);
});

test("states of tasks are held together, and each that is wrong is named and marked", () => {
  expect(matchers.toHaveStates(failing, { load: "success", publish: "upstream_failed" }).pass).toBe(true);
  const result = matchers.toHaveStates(failing, { load: "failed", publish: "success", count: "success" });
  expect(result.pass).toBe(false);
  const lines = messageOf(result).split("\n");
  expect(lines.slice(0, 2)).toEqual([
    'expected task "load" to have the state failed, but it is success',
    'expected task "publish" to have the state success, but it is upstream_failed',
  ]);
  expect(lines.filter((line) => line.startsWith("  > ")).map((line) => line.slice(4, 11))).toEqual([
    "load   ",
    "publish",
  ]);
});

test("the instances of a mapped task have to agree", async () => {
  const mixed = await simulate(prices, {
    outcomes: { count: ({ mapIndex }) => (mapIndex === 1 ? fail() : undefined) },
  });
  expect(messageOf(matchers.toHaveState(mixed, "count", "success"))).toMatch(
    /^expected task "count" to have the state success, but its instances differ\n/,
  );
});

test("order is that of starts and ends, also when all moments are equal", () => {
  expect(matchers.toHaveRunInOrder(working, ["load", "audit", "publish"]).pass).toBe(true);
  expect(matchers.toHaveRunInOrder(working, ["load", "count"]).pass).toBe(true);
  expect(messageOf(matchers.toHaveRunInOrder(working, ["audit", "load"]))).toMatch(
    /^expected task "load" did not start after "audit" had ended/,
  );
  expect(matchers.toHaveRunInOrder(working, ["count", "audit"]).pass).toBe(false);
  expect(messageOf(matchers.toHaveRunInOrder(failing, ["audit", "publish"]))).toMatch(/task "publish" has not run/);
});

test("tries are counted, and those of mapped tasks for each instance", () => {
  expect(matchers.toHaveTried(working, "audit", 2).pass).toBe(true);
  expect(matchers.toHaveTried(working, "count", 1).pass).toBe(true);
  expect(messageOf(matchers.toHaveTried(failing, "publish", 1))).toMatch(
    /^expected task "publish" to be tried once, but it was tried 0 times\n/,
  );
});

test("XComs are compared by the runner's own equality when it has one", () => {
  expect(matchers.toHaveXcom.call(undefined, working, "load", { rows: 3, at: new Date(0) }).pass).toBe(true);
  expect(matchers.toHaveXcom.call({ equals: () => true }, working, "load", null).pass).toBe(true);
  expect(messageOf(matchers.toHaveXcom.call(undefined, working, "count", [1]))).toMatch(
    /^expected task "count" to return\n {2}\[ 1 \]\nbut it returned\n {2}\[ 1, 2 \]\n/,
  );
});

test("a task that the run does not have is an error, also for a negated matcher", () => {
  expect(() => matchers.toHaveState(working, "pubish", "success")).toThrow(expect.objectContaining({ code: "JW4014" }));
});

test.each([
  [Promise.resolve(), "no run of simulate()"],
  [[working], "a list: name one of the runs"],
  [null, "no run of simulate()"],
])("what is no run is refused", (received, what) => {
  expect(() => matchers.toHaveFailed(received)).toThrow(
    expect.objectContaining({ code: "JW4055", message: `A matcher on runs was given ${what}.` }),
  );
});
