import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { assetNode, dagNode, task } from "../../../test/support/dag-nodes.ts";
import { assetIdentities } from "./asset-identities.ts";

const flights = assetNode("flights", "s3://lake/flights");
const maker = dagNode({ dagId: "maker", tasks: [task("make", { outlets: [flights, flights] })] });
const user = (asset: typeof flights) => dagNode({ dagId: "user", schedule: { kind: "assets", condition: asset } });

test("one asset may be named in many places", () => {
  expect(answersOf(assetIdentities, [maker, user({ ...flights })])).toEqual([]);
});

test("two assets that share a name or a URI are refused across the project", () => {
  expect(answersOf(assetIdentities, [maker, user(assetNode("flights", "s3://lake/copy"))])).toEqual([
    'JW2068 Asset "flights" with the URI "s3://lake/copy" (the schedule of DAG "user") and Asset "flights" with the URI "s3://lake/flights" share a name. Airflow keeps one of the two and fails the tasks of the other. | Make the asset once, in a module that both import.',
  ]);
  expect(answersOf(assetIdentities, [maker, user(assetNode("copy", "s3://lake/flights"))])[0]).toContain("share a URI");
});

test("an alias is no asset", () => {
  const alias = { kind: "assetAlias", name: "flights", group: "asset" } as const;
  expect(answersOf(assetIdentities, [maker, dagNode({ tasks: [task("x", { outlets: [alias] })] })])).toEqual([]);
});
