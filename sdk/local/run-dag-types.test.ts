import { expect, expectTypeOf, test } from "vitest";
import { dag } from "../authoring/dag.ts";
import { param } from "../authoring/param.ts";
import { task } from "../authoring/task.ts";
import { runDag } from "./run-dag.ts";

const count = task("count", ({ month }: { month: string }) => ({ month, flights: 7n }));

const flights = dag(
  "flights",
  { params: { month: param<string>(), limit: param<number>({ default: 1 }) } },
  (given) => {
    return { report: count({ month: given.params.month }) };
  },
);

test("a DAG that was written with dag() runs, and its result has the task's type", async () => {
  const run = await runDag(flights, { params: { month: "2001-01" } });
  const report = run.result("report");
  expectTypeOf(report).toEqualTypeOf<{ month: string; flights: bigint }>();
  expect(report).toEqual({ month: "2001-01", flights: 7n });
});

test("a param without default has to be given", async () => {
  // @ts-expect-error `month` has no default.
  await expect(runDag(flights)).rejects.toMatchObject({ code: "JW4001" });
  // @ts-expect-error There is no param `mnth`.
  await expect(runDag(flights, { params: { month: "x", mnth: "y" } })).rejects.toMatchObject({ code: "JW4001" });
});

test("a result that the DAG does not show is no result of the run", async () => {
  const run = await runDag(flights, { params: { month: "2001-01" } });
  // @ts-expect-error The DAG shows `report` alone.
  expect(() => run.result("rapport")).toThrow(expect.objectContaining({ code: "JW4014" }));
});
