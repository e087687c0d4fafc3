import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { operatorPaths } from "./operator-paths.ts";

function dagOf(operator: string) {
  return dagNode({ tasks: [{ kind: "operator", taskId: "ping", operator, arguments: {}, options: {}, source: null }] });
}

test.for([
  ["HttpOperator"],
  ["airflow..http.HttpOperator"],
  ["airflow.http:HttpOperator"],
  ["a.b; import os"],
  [""],
] as const)("%s is no path of an operator", ([operator]) => {
  expect(answersOf(operatorPaths, dagOf(operator))).toEqual([
    `JW2031 The operator of task "ping" is "${operator}", which is no dotted path to a class. Python imports it from there. | Write for example operator("airflow.providers.http.operators.http.HttpOperator", …).`,
  ]);
});

test("a dotted path is one", () => {
  expect(answersOf(operatorPaths, dagOf("airflow.providers.http.operators.http.HttpOperator"))).toEqual([]);
});
