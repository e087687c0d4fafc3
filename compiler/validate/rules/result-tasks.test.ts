import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { resultTasks } from "./result-tasks.ts";

test("a result that names no task is reported", () => {
  expect(answersOf(resultTasks, dagNode({ results: { report: "laod", rows: "load" } }))).toEqual([
    'JW2009 Result "report" of DAG "flights" is the output of task "laod", which does not exist. | Did you mean "load"?',
  ]);
});
