import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, param, productOf, task } from "../../../test/support/dag-nodes.ts";
import { knownParams } from "./known-params.ts";

test("a param that the DAG does not declare is reported, also inside a template", () => {
  const month = { kind: "param", name: "mont", path: [] } as const;
  const inputs = {
    a: month,
    b: {
      kind: "template",
      parts: [
        { kind: "literal", value: "s3://" },
        { ...month, name: "month" },
        { ...month, name: "zzz" },
      ],
    },
  } as const;
  expect(answersOf(knownParams, dagNode({ params: [param("month")], tasks: [task("load", { inputs })] }))).toEqual([
    'JW2029 In DAG "flights", input "a" of task "load" is param "mont", which the DAG does not have. | Did you mean "month"?',
    'JW2029 In DAG "flights", input "b" of task "load" is param "zzz", which the DAG does not have. | Declare it: params: { zzz: param<string>() }.',
  ]);
});

test("a param in the label of a mapped task counts", () => {
  const label = { kind: "param", name: "month", path: [] } as const;
  const mapped = task("load", { map: { ...productOf({ x: [1] }), label } });
  expect(answersOf(knownParams, dagNode({ tasks: [mapped] }))).toEqual([
    expect.stringMatching(/^JW2029 .*the label of task "load" is param "month"/),
  ]);
});
