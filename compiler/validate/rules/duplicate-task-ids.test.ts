import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, task } from "../../../test/support/dag-nodes.ts";
import { duplicateTaskIds } from "./duplicate-task-ids.ts";

test("each further task of an id is reported", () => {
  const answer =
    'JW2004 DAG "flights" has two tasks with the id "load". Airflow tells tasks apart by their id. | Give one of them another id, such as "load_2".';
  expect(
    answersOf(duplicateTaskIds, dagNode({ tasks: [task("load"), task("other"), task("load"), task("load")] })),
  ).toEqual([answer, answer]);
});

test("two DAGs may have tasks of the same id", () => {
  expect(answersOf(duplicateTaskIds, [dagNode(), dagNode({ dagId: "other" })])).toEqual([]);
});
