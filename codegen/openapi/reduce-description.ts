/** A node of an interface description: any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonRecord;

/** A JSON object. */
export interface JsonRecord {
  [key: string]: Json;
}

const methods = ["get", "put", "post", "patch", "delete"] as const;

/** What prose and presentation add to a schema; everything else is a fact. */
const schemaProse: ReadonlySet<string> = new Set(["title", "description", "example", "examples", "externalDocs"]);

/** Keywords of a schema whose value maps names of the author's choice to schemas: `description` in there is a field. */
const schemaMaps: ReadonlySet<string> = new Set(["properties", "patternProperties", "$defs"]);

/**
 * Reduces an interface description (OpenAPI 3.1) to its facts: paths, operation ids, parameters, bodies, answers and schemas. Prose
 * (titles, descriptions, summaries, examples), tags and security are left out.
 */
export function reduceDescription(description: JsonRecord): JsonRecord {
  const paths: JsonRecord = {};
  for (const [path, item] of Object.entries(record(description["paths"]))) {
    const operations: JsonRecord = {};
    for (const method of methods) {
      const operation = record(item)[method];
      if (operation !== undefined) operations[method] = reduceOperation(record(operation));
    }
    paths[path] = operations;
  }
  const schemas = mapRecord(record(record(description["components"])["schemas"]), reduceSchema);
  return {
    openapi: description["openapi"] ?? "3.1.0",
    info: { title: "Airflow", version: "2" },
    paths,
    components: { schemas },
  };
}

function reduceOperation(operation: JsonRecord): JsonRecord {
  const parameters = list(operation["parameters"]).map((parameter) => reduceParameter(record(parameter)));
  const { requestBody } = operation;
  return {
    operationId: operation["operationId"] ?? null,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody: reduceBody(record(requestBody)) }),
    responses: mapRecord(record(operation["responses"]), (response) => reduceBody(record(response))),
  };
}

function reduceParameter(parameter: JsonRecord): JsonRecord {
  const { name = null, in: place = null, required = false, schema = {} } = parameter;
  return { name, in: place, required, schema: reduceSchema(schema) };
}

/** A request's or an answer's body. */
function reduceBody(body: JsonRecord): JsonRecord {
  const content = mapRecord(record(body["content"]), (media) => ({
    schema: reduceSchema(record(media)["schema"] ?? {}),
  }));
  return {
    ...(body["required"] === undefined ? {} : { required: body["required"] }),
    ...(Object.keys(content).length === 0 ? {} : { content }),
  };
}

function reduceSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(reduceSchema);
  if (typeof schema !== "object" || schema === null) return schema;
  const facts: JsonRecord = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (schemaProse.has(keyword)) continue;
    facts[keyword] = reduceKeyword(keyword, value);
  }
  return facts;
}

function reduceKeyword(keyword: string, value: Json): Json {
  if (schemaMaps.has(keyword)) return mapRecord(record(value), reduceSchema);
  // Values, not schemas.
  if (keyword === "default" || keyword === "enum" || keyword === "const" || keyword === "discriminator") return value;
  return reduceSchema(value);
}

function mapRecord(source: JsonRecord, map: (value: Json) => Json): JsonRecord {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, map(value)]));
}

function record(value: Json | undefined): JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
