import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { emptyDags } from "./empty-dags.ts";

test("a DAG without tasks is warned of", () => {
  expect(answersOf(emptyDags, [dagNode({ tasks: [] }), dagNode()])).toEqual([
    'JW2008 DAG "flights" has no tasks. Airflow ends its runs at once as successful. | Call its tasks inside the body of the DAG: () => { load(); }.',
  ]);
});
