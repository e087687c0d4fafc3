import { expect, test } from "vitest";
import type { Expression } from "#sdk/ir/index.ts";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions, productOf, task, xcom } from "../../../test/support/dag-nodes.ts";
import { mapLabels } from "./map-labels.ts";

const input = (name: string): Expression => ({ kind: "mapInput", name, path: [] });
const template = (...parts: readonly Expression[]): Expression => ({ kind: "template", parts });
const answers = (...tasks: readonly ReturnType<typeof task>[]) => answersOf(mapLabels, dagNode({ tasks }));
const labelled = (label: Expression) =>
  task("load", { inputs: { hour: { kind: "literal", value: 6 } }, map: { ...productOf({ origin: ["SFO"] }), label } });

test("a label names the inputs of its task, given and mapped, the run and params", () => {
  const label = template(input("origin"), input("hour"), { kind: "run", field: "ds" });
  expect(answers(labelled(label))).toEqual([]);
  expect(answers(task("load", { map: { kind: "each", over: xcom("a"), label: input("anything") } }))).toEqual([]);
});

test("an input that the task lacks, another output, and a second template are refused", () => {
  expect(answers(labelled(input("orgin")))).toEqual([
    'JW2060 In DAG "flights", the label of task "load" names input "orgin", which the task does not have. | Did you mean "origin"?',
  ]);
  expect(answers(labelled(template(xcom("a"))))[0]).toMatch(/reads something else than its own inputs/);
  const both = { ...labelled(input("origin")), options: jsonOptions({ mapIndexTemplate: "{{ x }}" }) };
  expect(answers(both)[0]).toMatch(/and its mapIndexTemplate both name its instances/);
});

test("a reference of a label is no input", () => {
  expect(answers(task("load", { inputs: { x: template(input("x")) } }))[0]).toMatch(/is used as one of its inputs/);
});
