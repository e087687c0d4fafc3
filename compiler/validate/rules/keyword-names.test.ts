import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, pythonTask, task } from "../../../test/support/dag-nodes.ts";
import { keywordNames } from "./keyword-names.ts";

const value = { kind: "literal", value: 1 } as const;

test("keyword arguments are Python identifiers", () => {
  const operator = {
    kind: "operator",
    taskId: "ping",
    operator: "a.B",
    arguments: { "http-conn": value },
    options: {},
    source: null,
  } as const;
  const answers = answersOf(
    keywordNames,
    dagNode({
      tasks: [pythonTask("clean", { inputs: { class: value, "2nd": value, type: value, ok_1: value } }), operator],
    }),
  );
  expect(answers.map((answer) => answer.split('"')[5])).toEqual(["class", "2nd", "http-conn"]);
  expect(answers[0]).toBe(
    'JW2033 Task "clean" of DAG "flights" has an argument with the name "class", which Python cannot take as a keyword. | Use ASCII letters, digits and "_", no digit first, and no word of Python\'s own.',
  );
});

test("inputs of a TypeScript task may have any name", () => {
  expect(answersOf(keywordNames, dagNode({ tasks: [task("load", { inputs: { "any name": value } })] }))).toEqual([]);
});
