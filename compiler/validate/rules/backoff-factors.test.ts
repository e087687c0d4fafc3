import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions } from "../../../test/support/dag-nodes.ts";
import { backoffFactors } from "./backoff-factors.ts";

const dagWith = (retryExponentialBackoff: boolean | number) =>
  dagNode({ defaults: jsonOptions({ retryExponentialBackoff }) });

test("a factor is refused before 3.2, true is taken everywhere", () => {
  expect(answersOf(backoffFactors, dagWith(1.5), { target: "3.2" })).toEqual([]);
  expect(answersOf(backoffFactors, dagWith(true), { target: "3.0" })).toEqual([]);
  expect(answersOf(backoffFactors, dagWith(1.5), { target: "3.1" })).toEqual([
    'JW2069 Option "retryExponentialBackoff" of the defaults of DAG "flights" is the factor 1.5. Airflow 3.1 knows no factors: they came with 3.2. | Write true, which doubles the wait, or compile for 3.2 or newer.',
  ]);
});
