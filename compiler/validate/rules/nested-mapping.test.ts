import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, group, productOf, task } from "../../../test/support/dag-nodes.ts";
import { nestedMapping } from "./nested-mapping.ts";

const map = productOf({ x: [1] });

test("a mapped task in a plain group, and a plain one in a mapped group, are right", () => {
  const dag = dagNode({
    tasks: [task("g.a", { group: "g", map }), task("m.a", { group: "m" })],
    groups: [group("g"), group("m", { map })],
  });
  expect(answersOf(nestedMapping, dag)).toEqual([]);
});

test("a mapped task or group in a mapped group is refused, also further inside", () => {
  const dag = dagNode({
    tasks: [task("m.a", { group: "m", map }), task("m.g.b", { group: "m.g", map }), task("m.n.c", { group: "m.n" })],
    groups: [group("m", { map }), group("m.g"), group("m.n", { map })],
  });
  expect(answersOf(nestedMapping, dag).map((answer) => answer.slice(0, 50))).toEqual([
    'JW2056 In DAG "flights", task "m.a" is mapped insi',
    'JW2056 In DAG "flights", task "m.g.b" is mapped in',
    'JW2056 In DAG "flights", group "m.n" is mapped ins',
  ]);
});
