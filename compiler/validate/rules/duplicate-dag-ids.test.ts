import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { duplicateDagIds } from "./duplicate-dag-ids.ts";

test("the second DAG of an id is reported with the place of the first", () => {
  const first = dagNode({ source: { file: "dags/a.dag.ts", line: 4, column: 1 } });
  expect(answersOf(duplicateDagIds, [first, dagNode({ dagId: "other" }), dagNode()])).toEqual([
    'JW2003 Two DAGs have the id "flights": this one and the one at dags/a.dag.ts:4. Airflow keeps one of them, and not always the same. | Give one of them another id.',
  ]);
});

test("without a place the first is named by its module", () => {
  expect(answersOf(duplicateDagIds, [dagNode({ source: null }), dagNode()])[0]).toContain(
    'the one of module "dags/flights.dag.ts"',
  );
});
