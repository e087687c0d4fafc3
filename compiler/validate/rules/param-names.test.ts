import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, param } from "../../../test/support/dag-nodes.ts";
import { paramNames } from "./param-names.ts";

test("an empty name, one with a line break and a second one of a name are reported", () => {
  expect(
    answersOf(paramNames, dagNode({ params: [param("month"), param(" "), param("a\nb"), param("month")] })),
  ).toEqual([
    'JW2025 DAG "flights" has a param with the name " ". Nobody could give it in Airflow\'s trigger form. | Name it with letters, such as "month".',
    'JW2025 DAG "flights" has a param with the name "a\\nb". Nobody could give it in Airflow\'s trigger form. | Name it with letters, such as "month".',
    'JW2037 DAG "flights" has two params with the name "month". A run has one value for a name. | Give one of them another name.',
  ]);
});
