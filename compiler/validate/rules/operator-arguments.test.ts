import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { operatorArguments } from "./operator-arguments.ts";

test("an argument that every operator has is sent to the options", () => {
  const value = { kind: "literal", value: 1 } as const;
  const operator = {
    kind: "operator",
    taskId: "ping",
    operator: "a.B",
    arguments: { endpoint: value, retry_delay: value, task_id: value },
    options: {},
    source: null,
  } as const;
  expect(answersOf(operatorArguments, dagNode({ tasks: [operator] }))).toEqual([
    'JW2034 Argument "retry_delay" of task "ping" is none of the operator\'s own: every operator has it, and Jetway has to know it. | Write retryDelay beside the arguments instead.',
    'JW2034 Argument "task_id" of task "ping" is none of the operator\'s own: every operator has it, and Jetway has to know it. | Leave it out: Jetway writes it.',
  ]);
});
