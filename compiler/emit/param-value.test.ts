import { expect, test } from "vitest";
import type { ParamNode } from "#sdk/ir/param-node.ts";
import { printModule, statement } from "../python/index.ts";
import { paramValue } from "./param-value.ts";

const printed = (param: Partial<ParamNode>) =>
  printModule({
    header: [],
    preamble: [],
    installed: ["airflow"],
    body: [statement(paramValue({ kind: "param", name: "p", schema: null, source: null, ...param }))],
  })
    .split("\n")
    .slice(2)
    .join("\n")
    .trim();

test("a param of which only the default is known is the default", () => {
  expect(paramValue({ kind: "param", name: "p", schema: {}, default: "x", source: null })).toEqual({
    kind: "string",
    value: "x",
  });
});

test("a param without a default is a Param without one", () => {
  expect(printed({ schema: { type: "string" } })).toBe('Param(type="string")');
  expect(printed({})).toBe("Param()");
});

test("the schema's keywords are Param's own", () => {
  expect(printed({ schema: { type: "string", description: "S", default: "no" }, default: "d" })).toBe(
    'Param("d", description="S", type="string")',
  );
});

test("keywords that mean something else to Param, or nothing to Python, go into a schema of their own", () => {
  expect(printed({ schema: { type: "object", $ref: "#/x" }, description: "D" })).toBe(
    'Param(description="D", schema={"type": "object", "$ref": "#/x"})',
  );
  for (const keyword of ["source", "schema", "self", "class", "x-y"]) {
    expect(printed({ schema: { [keyword]: 1 } })).toBe(`Param(schema={"${keyword}": 1})`);
  }
});
