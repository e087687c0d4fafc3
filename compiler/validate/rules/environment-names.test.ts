import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { environmentNames } from "./environment-names.ts";

test("a name that bash cannot read is reported", () => {
  const value = { kind: "literal", value: "x" } as const;
  const environment = { DAY: value, _a1: value, "MY-DAY": value, "1ST": value, "A=B": value };
  const answers = answersOf(
    environmentNames,
    dagNode({ tasks: [{ kind: "bash", taskId: "notify", command: "true", environment, options: {}, source: null }] }),
  );
  expect(answers.map((answer) => answer.split('"')[1])).toEqual(["MY-DAY", "1ST", "A=B"]);
  expect(answers[0]).toBe(
    'JW2032 Environment variable "MY-DAY" of bash task "notify" has a name that bash cannot read. | Use letters, digits and "_", and no digit first, such as "MONTH".',
  );
});
