import { expect, test } from "vitest";
import { createParamValidator } from "#sdk/local/params/param-validator.ts";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, param } from "../../../test/support/dag-nodes.ts";
import { paramSchemas } from "./param-schemas.ts";

const paramValidator = await createParamValidator();

test("a default that its schema refuses is reported with the reason", () => {
  const month = param("month", { schema: { type: "string", pattern: "^\\d{4}-\\d{2}$" }, default: "2001" });
  expect(answersOf(paramSchemas, dagNode({ params: [month] }), { paramValidator })).toEqual([
    'JW2027 Param "month" of DAG "flights" has the default "2001", which its own schema refuses: it must match pattern "^\\d{4}-\\d{2}$". | Change the default or the schema.',
  ]);
});

test("a schema that is none is reported, with or without a default", () => {
  const [answer] = answersOf(paramSchemas, dagNode({ params: [param("limit", { schema: { type: "numbr" } })] }), {
    paramValidator,
  });
  expect(answer).toMatch(
    /^JW2026 Param "limit" of DAG "flights" has a schema that is no JSON Schema \(2020-12\): .+\. \| Mend the schema/,
  );
});

test.for([
  ["^\\p{L}+$", 'in which "\\p{…}" is not known to Python'],
  ["^\\u{1f600}$", 'in which "\\u{…}" is not known to Python'],
  ["(?<year>\\d+)", 'in which "(?<name>…)" is "(?P<name>…)" in Python'],
  ["(a)\\k<a>", 'in which "\\k<…>" is "(?P=…)" in Python'],
] as const)("the pattern %s, which Python cannot read, is reported wherever it stands", ([pattern, problem]) => {
  const schema = { type: "object", properties: { name: { type: "string", pattern } } };
  expect(answersOf(paramSchemas, dagNode({ params: [param("row", { schema })] }), { paramValidator })[0]).toContain(
    `has the pattern "${pattern}", ${problem}.`,
  );
});

test("what Python reads as well, a fitting default and a type yet to be read are fine", () => {
  const params = [
    param("name", { schema: { type: "string", pattern: "^\\\\p{2}(?=x)(?<!y)[^a]\\u0041$" } }),
    param("limit", { schema: { type: ["integer", "null"], minimum: 0 }, default: null }),
    param("open", { schema: null, default: 5 }),
  ];
  expect(answersOf(paramSchemas, dagNode({ params }), { paramValidator })).toEqual([]);
});
