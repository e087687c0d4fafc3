import { expect, test } from "vitest";
import type { TraceCase } from "../cases/trace-case.ts";
import { sampleCases, shrinkCase } from "./sample-cases.ts";

test("a seed means the same cases every time", () => {
  expect(sampleCases("3.4", 7, 20)).toEqual(sampleCases("3.4", 7, 20));
  expect(sampleCases("3.4", 7, 20)).not.toEqual(sampleCases("3.4", 8, 20));
});

test("shrinking begins with the case that was sampled", async () => {
  const seen: TraceCase[] = [];
  const cases = sampleCases("3.3", 11, 6);
  const smallest = await shrinkCase("3.3", { seed: 11, index: 5 }, async (traceCase) => seen.push(traceCase) > 10_000);
  expect(seen).toEqual([cases[5]]);
  expect(smallest).toBeUndefined();
});

test("a case shrinks to what matters", async () => {
  const index = sampleCases("3.4", 3, 60).findIndex(hasSensor);
  const smallest = await shrinkCase("3.4", { seed: 3, index }, async (traceCase) => hasSensor(traceCase));
  expect(smallest?.dag.tasks.length).toBeLessThan(4);
  expect(smallest?.dag.groups).toBeUndefined();
});

function hasSensor({ dag }: TraceCase): boolean {
  return dag.tasks.some(({ kind }) => kind === "sensor");
}
