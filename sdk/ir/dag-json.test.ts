import { readdirSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { dagNode, task } from "../../test/support/dag-nodes.ts";
import { isDag } from "../authoring/dag-object.ts";
import type { AssetCondition } from "./asset-node.ts";
import { canonicalJson } from "./canonical-json.ts";
import { contentHash } from "./content-hash.ts";
import type { DagNode } from "./dag-node.ts";
import { dagSchema } from "./dag-schema.ts";
import type { Expression } from "./expression.ts";
import type { GroupNode } from "./group-node.ts";
import type { JsonValue } from "./json-value.ts";
import type { MapNode } from "./map-node.ts";
import { DagParseError, parseDag } from "./parse-dag.ts";
import { printDag } from "./print-dag.ts";

const hello = (await import("../../dags/hello.dag.ts")).default.ir;
const flights = (await import("../../dags/flight-delays.dag.ts")).default.ir;

/** A DAG for each construct, so that every kind of node is printed and read. */
const folder = new URL("../../test/constructs/", import.meta.url);
const modules = readdirSync(folder).filter((file) => file.endsWith(".dag.ts"));
const loaded = await Promise.all(modules.map((file) => import(new URL(file, folder).href) as Promise<object>));
const constructs = loaded.flatMap((module) => Object.values(module)).filter(isDag);

test("printing and parsing a DAG gives the same DAG, frozen", async () => {
  for (const dag of [hello, flights, ...constructs.map(({ ir }) => ir)]) {
    const parsed = await parseDag(printDag(dag));
    expect(parsed).toEqual(dag);
    expect(Object.isFrozen(parsed.tasks[0]?.options)).toBe(true);
  }
});

test("the schema is a valid JSON Schema and refuses a member that it does not know", () => {
  const check = new Ajv2020({ allowUnionTypes: true }).compile(dagSchema);
  expect(check(hello)).toBe(true);
  expect(check({ ...hello, colour: "red" })).toBe(false);
});

test("a DAG of another IR version is refused by both versions' numbers", async () => {
  await expect(parseDag(JSON.stringify({ ...hello, irVersion: 99 }))).rejects.toThrow(
    /version 99; this Jetway reads version 2/,
  );
});

test("a malformed DAG is refused with the place of the mistake", async () => {
  const broken = { ...hello, tasks: [{ ...hello.tasks[0], taskId: 7 }] };
  await expect(parseDag(JSON.stringify(broken))).rejects.toThrow(DagParseError);
  await expect(parseDag(JSON.stringify(broken))).rejects.toThrow(/"\/tasks\/0\/taskId"/);
});

test("a text that is no JSON is refused", async () => {
  await expect(parseDag("{")).rejects.toThrow(/is no JSON/);
});

test.prop([fc.jsonValue()])("canonical JSON does not depend on the order of keys", (value) => {
  const shuffled = JSON.parse(JSON.stringify(value), (_key, member) =>
    member !== null && typeof member === "object" && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).reverse())
      : member,
  );
  expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
  expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
});

test("the content hash changes with the content and with nothing else", () => {
  const copy: DagNode = structuredClone(hello);
  expect(contentHash(copy)).toBe(contentHash(hello));
  expect(contentHash({ ...copy, dagId: "other" })).not.toBe(contentHash(hello));
});

const name = fc.string({ maxLength: 5 });
const path = fc.array(fc.oneof(name, fc.nat()), { maxLength: 3 });
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant("literal" as const), value: jsonValue() }),
    fc.record({ kind: fc.constant("xcom" as const), taskId: name, key: name, path }),
    fc.record({ kind: fc.constant("groupInput" as const), groupId: name, name, path }),
    fc.record({ kind: fc.constant("mapInput" as const), name, path }),
    fc.record({ kind: fc.constant("list" as const), items: fc.array(tie("expression"), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant("object" as const),
      entries: fc.dictionary(name, tie("expression"), { maxKeys: 3 }),
    }),
  ),
}));
const map: fc.Arbitrary<MapNode> = fc.oneof(
  fc.record(
    { kind: fc.constant("product" as const), inputs: fc.dictionary(name, expression), label: expression },
    { requiredKeys: ["kind", "inputs"] },
  ),
  fc.record(
    { kind: fc.constant("each" as const), over: expression, label: expression },
    { requiredKeys: ["kind", "over"] },
  ),
);
const group: fc.Arbitrary<GroupNode> = fc.record(
  {
    kind: fc.constant("group" as const),
    groupId: name,
    parent: fc.option(name),
    tooltip: name,
    map,
    source: fc.constant(null),
  },
  { requiredKeys: ["kind", "groupId", "parent", "source"] },
);
const { condition } = fc.letrec<{ condition: AssetCondition }>((tie) => {
  const some = fc.array(tie("condition"), { maxLength: 3 });
  const extra = fc.dictionary(name, jsonValue());
  return {
    condition: fc.oneof(
      { maxDepth: 3 },
      fc.record({ kind: fc.constant("asset" as const), name, uri: name, group: name, extra }),
      fc.record({ kind: fc.constant("assetAlias" as const), name, group: name }),
      fc.record({ kind: fc.constant("allAssets" as const), of: some }),
      fc.record({ kind: fc.constant("anyAsset" as const), of: some }),
    ),
  };
});

/** JSON without minus zero, which JSON text does not keep, and without a key that `toEqual` does not see. */
function jsonValue(): fc.Arbitrary<JsonValue> {
  return fc
    .jsonValue({ maxDepth: 2 })
    .map((value) => JSON.parse(JSON.stringify(value).replaceAll("__proto__", "proto")));
}

test.prop([fc.array(group, { maxLength: 3 }), map, condition], { numRuns: 200 })(
  "groups, mappings and conditions on assets survive printing and parsing",
  async (groups, mapped, waited) => {
    const dag = dagNode({
      groups,
      tasks: [task("load", { map: mapped, group: "g", inputs: {} })],
      schedule: { kind: "assets", condition: waited },
    });
    const plain = JSON.parse(JSON.stringify(dag)) as DagNode;
    expect(await parseDag(printDag(dag))).toEqual(plain);
  },
);
