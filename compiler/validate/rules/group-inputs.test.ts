import { expect, test } from "vitest";
import type { MapNode } from "#sdk/ir/index.ts";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, group, productOf, task, xcom } from "../../../test/support/dag-nodes.ts";
import { groupInputs } from "./group-inputs.ts";

const origin = { kind: "groupInput", groupId: "per", name: "origin", path: [] } as const;
const each: MapNode = { kind: "each", over: xcom("load") };
const nested = [group("per", { map: productOf({ origin: ["SFO"] }) }), group("per.inner")];

test("inputs of a mapped group are read by what is in it, also further inside", () => {
  const dag = dagNode({
    tasks: [
      task("per.a", { group: "per", inputs: { x: origin } }),
      task("per.inner.b", { group: "per.inner", inputs: { x: { kind: "list", items: [origin] } } }),
    ],
    groups: nested,
  });
  expect(answersOf(groupInputs, dag)).toEqual([]);
  const task_ = task("per.a", { group: "per", inputs: { x: { ...origin, name: "whatever" } } });
  expect(answersOf(groupInputs, dagNode({ tasks: [task_], groups: [group("per", { map: each })] }))).toEqual([]);
});

test("outside of the group, in a group that is not mapped, and by a name that it lacks, they are refused", () => {
  const dag = dagNode({
    tasks: [
      task("outside", { inputs: { x: origin } }),
      task("per.a", { group: "per", inputs: { x: { ...origin, name: "orgin" } } }),
      task("plain.b", { group: "plain", inputs: { x: { ...origin, groupId: "plain" } } }),
    ],
    groups: [...nested, group("plain")],
  });
  expect(answersOf(groupInputs, dag)).toEqual([
    'JW2053 In DAG "flights", input "x" of task "outside" reads input "origin" of group "per", which is no mapped group around the task. | Use the inputs of a mapped group in its body.',
    'JW2053 In DAG "flights", input "x" of task "per.a" reads input "orgin" of group "per", which is not mapped over it. | Did you mean "origin"?',
    'JW2053 In DAG "flights", input "x" of task "plain.b" reads input "origin" of group "plain", which is no mapped group around the task. | Use the inputs of a mapped group in its body.',
  ]);
});
