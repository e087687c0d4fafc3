import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, task } from "../../../test/support/dag-nodes.ts";
import { taskIds } from "./task-ids.ts";

test("a task id with a character that Airflow refuses is reported with one that would do", () => {
  const dag = dagNode({ tasks: [task("load"), task("load all", { source: { file: "a.ts", line: 7, column: 3 } })] });
  expect(answersOf(taskIds, dag)).toEqual([
    'JW2002 The task id "load all" of DAG "flights" has a space in it. Airflow takes letters, digits, "_", "-" and ".", at most 250 of them. | Name it "load_all".',
  ]);
});
