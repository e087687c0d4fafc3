import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions } from "../../../test/support/dag-nodes.ts";
import { continuousRuns } from "./continuous-runs.ts";

const schedule = { kind: "continuous" } as const;

test("a continuous DAG has to say one active run", () => {
  expect(answersOf(continuousRuns, dagNode({ schedule }))).toEqual([
    'JW2017 DAG "flights" runs continuously but does not say maxActiveRuns, and Airflow\'s default is 16. Each of its runs starts when the last has ended, so Airflow wants 1. | Write maxActiveRuns: 1.',
  ]);
  expect(answersOf(continuousRuns, dagNode({ schedule, options: jsonOptions({ maxActiveRuns: 2 }) }))[0]).toContain(
    "but has maxActiveRuns 2.",
  );
  expect(answersOf(continuousRuns, dagNode({ schedule, options: jsonOptions({ maxActiveRuns: 1 }) }))).toEqual([]);
});
