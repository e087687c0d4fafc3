import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions } from "../../../test/support/dag-nodes.ts";
import { continuousRuns } from "./continuous-runs.ts";

const schedule = { kind: "continuous" } as const;

test("a continuous DAG has one active run, said or not", () => {
  expect(answersOf(continuousRuns, dagNode({ schedule, options: jsonOptions({ maxActiveRuns: 2 }) }))).toEqual([
    'JW2017 DAG "flights" runs continuously but has maxActiveRuns 2. Each of its runs starts when the last has ended, so Airflow allows 1. | Write maxActiveRuns: 1, or leave it out.',
  ]);
  expect(answersOf(continuousRuns, dagNode({ schedule, options: jsonOptions({ maxActiveRuns: 1 }) }))).toEqual([]);
  expect(answersOf(continuousRuns, dagNode({ schedule }))).toEqual([]);
});
