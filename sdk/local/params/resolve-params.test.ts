import { expect, test } from "vitest";
import { handMadeDag } from "../../../test/support/hand-made-dag.ts";
import type { DagNode, JsonObject, JsonValue, ParamNode, Schedule } from "../../ir/index.ts";
import { resolveParams } from "./resolve-params.ts";

function param(name: string, schema: JsonObject | null, value?: JsonValue): ParamNode {
  return { kind: "param", name, schema, source: null, ...(value === undefined ? {} : { default: value }) };
}

function dagWith(params: readonly ParamNode[], schedule: Schedule = { kind: "manual" }): DagNode {
  return handMadeDag([], { params, schedule }).ir;
}

const month = param("month", { type: "string", pattern: "^\\d{4}-\\d{2}$" }, "2001-01");
const limit = param("limit", { type: "integer", minimum: 1 });

test("what is given goes over the defaults", async () => {
  expect(await resolveParams(dagWith([month, limit]), { limit: 5 })).toEqual({ month: "2001-01", limit: 5 });
});

test("a param without a schema takes any JSON, and one that is given as undefined takes its default", async () => {
  const dag = dagWith([param("anything", null), month]);
  expect(await resolveParams(dag, { anything: { rows: [1, null] }, month: undefined })).toEqual({
    anything: { rows: [1, null] },
    month: "2001-01",
  });
});

test("every problem is told at once, with the param's name, the place in its value and what is allowed", async () => {
  const options = param("options", {
    type: "object",
    properties: { level: { enum: ["low", "high"] }, sizes: { type: "array", items: { type: "integer" } } },
    required: ["level"],
  });
  const given = { mnth: "x", month: "January", options: { level: "mid", sizes: [1, "2"] } };
  const refusal = resolveParams(dagWith([month, limit, options]), given);
  await expect(refusal).rejects.toMatchObject({
    code: "JW4001",
    message: [
      'The params do not fit DAG "hand_made":',
      '  - The DAG has no param "mnth". Did you mean "month"?',
      '  - Param "month" must match pattern "^\\d{4}-\\d{2}$".',
      '  - Param "limit" is not given and has no default.',
      '  - Param "options" at /level must be equal to one of the allowed values: "low", "high".',
      '  - Param "options" at /sizes/1 must be integer.',
    ].join("\n"),
    hint: 'The DAG takes month ("2001-01"), limit, options.',
  });
});

test.for([
  ["a bigint", 1n, "holds a bigint"],
  ["a date", new Date(0), "holds a Date"],
  ["a date inside", { at: [new Date(0)] }, "holds a value that JSON lacks"],
  ["a function", () => 1, 'param "any"'],
  ["NaN", Number.NaN, 'param "any"'],
] as const)("%s is no value of a param: a run is triggered with JSON", async ([, value, expected]) => {
  await expect(resolveParams(dagWith([param("any", null)]), { any: value })).rejects.toMatchObject({
    code: "JW4001",
    message: expect.stringContaining(expected),
  });
});

test("a DAG with a schedule needs a valid default for every param, given or not", async () => {
  const bad = param("month", { type: "string" }, 7);
  const dag = dagWith([bad, limit], { kind: "once" });
  await expect(resolveParams(dag, { month: "x", limit: 1 })).rejects.toMatchObject({
    code: "JW4002",
    message: expect.stringMatching(/The default of param "month" must be string\.\n {2}- Param "limit" has no default/),
  });
});

test("a default that does not fit is refused only when it is used, in a DAG without a schedule", async () => {
  const dag = dagWith([param("month", { type: "string" }, 7)]);
  expect(await resolveParams(dag, { month: "x" })).toEqual({ month: "x" });
  await expect(resolveParams(dag, {})).rejects.toMatchObject({ code: "JW4001" });
});

test("a schema that is none is named", async () => {
  await expect(resolveParams(dagWith([param("odd", { type: "strin" }, "x")]), {})).rejects.toMatchObject({
    code: "JW4001",
    message: expect.stringContaining('The schema of param "odd" is no JSON Schema'),
  });
});

test.for([
  ["date", "2001-02-30", false],
  ["date", "2001-02-28", true],
  ["email", "a@b", true],
  ["email", "nobody", false],
  ["time", "12:30:00", true],
  ["time", "25:00:00", false],
  ["uuid", "not-a-uuid", false],
  ["date-time", "not checked by Airflow", true],
  ["uri", "not checked by Airflow", true],
] as const)("format %s: %s passes: %s, as with Python's FormatChecker", async ([format, value, passes]) => {
  const attempt = resolveParams(dagWith([param("x", { type: "string", format })]), { x: value });
  if (passes) await expect(attempt).resolves.toEqual({ x: value });
  else await expect(attempt).rejects.toMatchObject({ code: "JW4001" });
});
