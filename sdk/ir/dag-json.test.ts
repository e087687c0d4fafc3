import { fc, test } from "@fast-check/vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { contentHash } from "./content-hash.ts";
import type { DagNode } from "./dag-node.ts";
import { dagSchema } from "./dag-schema.ts";
import { DagParseError, parseDag } from "./parse-dag.ts";
import { printDag } from "./print-dag.ts";

const hello = (await import("../../dags/hello.dag.ts")).default.ir;
const flights = (await import("../../dags/flight-delays.dag.ts")).default.ir;

test("printing and parsing a DAG gives the same DAG, frozen", async () => {
  for (const dag of [hello, flights]) {
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
