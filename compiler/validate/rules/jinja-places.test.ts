import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, pythonTask, task } from "../../../test/support/dag-nodes.ts";
import { jinjaPlaces } from "./jinja-places.ts";

const inputs = { day: { kind: "list", items: [{ kind: "jinja", template: "{{ ds }}" }] } } as const;

test("Jinja in the inputs of a TypeScript or Python task is reported", () => {
  const hint = "Use run.ds, params.month and text`…`, which work everywhere.";
  expect(
    answersOf(jinjaPlaces, dagNode({ tasks: [task("load", { inputs }), pythonTask("clean", { inputs })] })),
  ).toEqual([
    `JW2036 In DAG "flights", input "day" of task "load" is a Jinja template. Airflow does not render the inputs of TypeScript tasks. | ${hint}`,
    `JW2036 In DAG "flights", input "day" of task "clean" is a Jinja template. Airflow does not render the inputs of Python tasks. | ${hint}`,
  ]);
});

test("an operator takes Jinja", () => {
  const operator = {
    kind: "operator",
    taskId: "ping",
    operator: "a.B",
    arguments: inputs,
    options: {},
    source: null,
  } as const;
  expect(answersOf(jinjaPlaces, dagNode({ tasks: [operator] }))).toEqual([]);
});
