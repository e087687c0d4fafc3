import { expect, test } from "vitest";
import type { AssetNode } from "#sdk/ir/index.ts";
import { answersOf, type RuleTrial } from "../../../test/support/check-rule.ts";
import { assetNode, dagNode, task } from "../../../test/support/dag-nodes.ts";
import { assetNames } from "./asset-names.ts";

const answers = (asset: AssetNode, trial?: RuleTrial) =>
  answersOf(assetNames, dagNode({ tasks: [task("load", { outlets: [asset] })] }), trial);

test("names of up to 1500 characters of every script are taken, and a group may be empty", () => {
  expect(answers(assetNode("é".repeat(1500)))).toEqual([]);
  expect(answers({ ...assetNode("x"), group: "" })).toEqual([]);
});

test.for([
  ["", "has an empty name"],
  ["  ", "has an empty name"],
  ["x".repeat(1501), "has a name of 1501 characters"],
  ["self", "has a name that Airflow keeps for itself"],
  ["context", "has a name that Airflow keeps for itself"],
  ["airflow://x", "has a URI with the scheme airflow"],
])("the asset %j is refused", ([name = "", reason = ""]) => {
  expect(answers(assetNode(name))[0]).toContain(reason);
});

test("Airflow 3.0 takes ASCII alone", () => {
  expect(answers(assetNode("flüge"), { target: "3.0" })[0]).toContain("came with Airflow 3.1");
  expect(answers(assetNode("flüge"), { target: "3.1" })).toEqual([]);
});

test("schedules, inlets and aliases are looked at as well", () => {
  const alias = { kind: "assetAlias", name: " ", group: "asset" } as const;
  const dag = dagNode({
    schedule: { kind: "assets", condition: { kind: "anyAsset", of: [assetNode("self"), alias] } },
    tasks: [task("load", { inlets: [assetNode("ok"), { ...alias, name: "self" }, { ...alias, group: " " }] })],
  });
  expect(answersOf(assetNames, dag)).toEqual([
    expect.stringMatching(/^JW2067 Asset "self" \(the schedule of DAG "flights"\)/),
    expect.stringMatching(/^JW2067 Asset alias " " \(the schedule/),
    expect.stringMatching(/^JW2067 Asset alias " " \(inlet of task "load"/),
  ]);
});
