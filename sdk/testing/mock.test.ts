import { expect, test } from "vitest";
import { dag } from "../authoring/dag.ts";
import { group } from "../authoring/group.ts";
import { task } from "../authoring/task.ts";
import { mock } from "./mock.ts";
import { simulate } from "./simulate.ts";

const load = task("load", (): number => {
  throw new Error("code ran");
});
const note = task("note", () => undefined);

const nested = dag("nested", {}, () => {
  load();
  group("europe", () => {
    load();
    note().after(load.override({ taskId: "load_again" })());
  });
});

test("a mock of a task as it is defined stands for all of its uses in groups, and one by id for that task alone", async () => {
  const run = await simulate(nested, { mocks: [mock(load, 1), mock("europe.load_again", 2)] });
  expect(["load", "europe.load", "europe.load_again"].map((taskId) => run.xcom(taskId))).toEqual([1, 1, 2]);
});

test("a mock is given the task's inputs and its context, and may be asynchronous", async () => {
  const double = task("double", ({ value }: { value: number }) => value * 2);
  const doubled = dag("doubled", {}, () => ({ result: double({ value: 4 }) }));
  const run = await simulate(doubled, {
    mocks: [mock(double, async ({ value }, { tryNumber }) => value + tryNumber)],
  });
  expect(run.result("result")).toBe(5);
});

test("a task that returns nothing is mocked by undefined", async () => {
  const quiet = dag("quiet", {}, () => {
    note();
  });
  const run = await simulate(quiet, { mocks: [mock(note, undefined)] });
  expect(run.state).toBe("success");
});

test("mocks by task id in an object do as well", async () => {
  const run = await simulate(nested, { mocks: { load: 1, "europe.load": 2, "europe.load_again": 3 } });
  expect(run.xcom("europe.load")).toBe(2);
});
