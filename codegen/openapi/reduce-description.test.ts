import { expect, test } from "vitest";
import { reduceDescription } from "./reduce-description.ts";

const schemaOf = (schema: object) =>
  reduceDescription({ paths: {}, components: { schemas: { Thing: { ...schema } } } })["components"];

test("prose is dropped from a schema and its facts stay", () => {
  const schema = {
    title: "Thing",
    description: "A thing.",
    type: "object",
    required: ["name"],
    additionalProperties: false,
    properties: { name: { type: "string", title: "Name", examples: ["x"], maxLength: 250 } },
  };
  expect(schemaOf(schema)).toEqual({
    schemas: {
      Thing: {
        type: "object",
        required: ["name"],
        additionalProperties: false,
        properties: { name: { type: "string", maxLength: 250 } },
      },
    },
  });
});

test("a field that is called like prose stays", () => {
  const schema = { properties: { description: { type: "string", description: "…" }, title: { type: "string" } } };
  expect(schemaOf(schema)).toEqual({
    schemas: { Thing: { properties: { description: { type: "string" }, title: { type: "string" } } } },
  });
});

test("a default value is not read as a schema", () => {
  expect(schemaOf({ default: { description: "kept" } })).toEqual({
    schemas: { Thing: { default: { description: "kept" } } },
  });
});

test("an operation keeps its id, parameters, body and answers", () => {
  const reduced = reduceDescription({
    openapi: "3.1.0",
    paths: {
      "/things/{name}": {
        patch: {
          tags: ["Thing"],
          summary: "Patch",
          security: [{ bearer: [] }],
          operationId: "patch_thing",
          parameters: [
            { name: "name", in: "path", required: true, description: "…", schema: { type: "string", title: "Name" } },
          ],
          requestBody: {
            required: true,
            content: { "application/json": { schema: { title: "Body", type: "object" } } },
          },
          responses: { "204": { description: "No Content" } },
        },
      },
    },
  });
  expect(reduced["paths"]).toEqual({
    "/things/{name}": {
      patch: {
        operationId: "patch_thing",
        parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } },
        responses: { "204": {} },
      },
    },
  });
});
