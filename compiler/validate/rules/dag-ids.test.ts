import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { dagIds } from "./dag-ids.ts";

const allowed = 'Airflow takes letters, digits, "_", "-" and ".", at most 250 of them.';

test.for([["flights"], ["flug-größe.v2"], ["航班"], ["_"], ["é".repeat(250)]] as const)("%s is an id", ([dagId]) => {
  expect(answersOf(dagIds, dagNode({ dagId }))).toEqual([]);
});

test.for([
  ["flight delays", `has a space in it. ${allowed} | Write dag("flight_delays", …).`],
  ["a/b/", `has "/" in it. ${allowed} | Write dag("a_b", …).`],
  ["flights\n", `has the character U+000A in it. ${allowed} | Write dag("flights", …).`],
  ["e\u0301", `has "\u0301" in it. ${allowed} | Write dag("e", …).`],
  ["\ud800", `has the character U+D800 in it. ${allowed} | Choose another id.`],
  ["", `is empty. ${allowed} | Choose another id.`],
  ["a".repeat(251), `has 251 characters. ${allowed} | Choose another id.`],
] as const)("%j is refused", ([dagId, answer]) => {
  expect(answersOf(dagIds, dagNode({ dagId }))).toEqual([`JW2001 The DAG id "${dagId}" ${answer}`]);
});
