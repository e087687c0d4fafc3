import { expect, test } from "vitest";
import { type Description, requestFields, sentOperations } from "./request-fields.ts";

function describing(...fields: string[]): Description {
  const body = { properties: Object.fromEntries(fields.map((field) => [field, {}])) };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Body" } } };
  const items = sentOperations.map((operationId) => [operationId, { post: { operationId, requestBody: { content } } }]);
  return { paths: Object.fromEntries(items), components: { schemas: { Body: body } } };
}

test("a field has the first minor that knows it", () => {
  const fields = requestFields(
    new Map([
      ["3.0", describing("conf", "note")],
      ["3.1", describing("conf", "note", "partition_key")],
    ]),
  );
  expect(fields["trigger_dag_run"]).toEqual({ conf: "3.0", note: "3.0", partition_key: "3.1" });
});

test("a field that a later minor lacks is refused, since the table could not say so", () => {
  const descriptions = new Map([
    ["3.0", describing("conf", "note")],
    ["3.1", describing("conf")],
  ]);
  expect(() => requestFields(descriptions)).toThrow("trigger_dag_run has lost note in 3.1.");
});

test("an operation without a body is refused", () => {
  const description = { paths: {}, components: { schemas: {} } };
  expect(() => requestFields(new Map([["3.0", description]]))).toThrow("no body for trigger_dag_run");
});
