import { airflowVersions } from "./airflow-version.ts";
import { irVersion } from "./dag-node.ts";
import { runFields } from "./expression.ts";
import type { JsonObject } from "./json-value.ts";

const text: JsonObject = { type: "string" };
const expressions: JsonObject = { type: "object", additionalProperties: { $ref: "#/$defs/expression" } };
const path: JsonObject = { type: "array", items: { type: ["string", "integer"] } };

/** An object of one kind: all members are required unless they are listed as optional, and no others are allowed. */
function node(kind: string, members: JsonObject, optional: JsonObject = {}): JsonObject {
  return {
    type: "object",
    properties: { kind: { const: kind }, ...members, ...optional },
    required: ["kind", ...Object.keys(members)],
    additionalProperties: false,
  };
}

const instant = node("instant", { local: text, timezone: text });
const positive: JsonObject = { type: "number", exclusiveMinimum: 0 };
const notNegative: JsonObject = { type: "number", minimum: 0 };
const cronTriggerSettings: JsonObject = {
  intervalSeconds: notNegative,
  runImmediately: { anyOf: [{ const: true }, notNegative] },
};

const taskMembers: JsonObject = {
  taskId: text,
  options: { $ref: "#/$defs/optionValues" },
  source: { $ref: "#/$defs/source" },
};

/** JSON Schema (2020-12) of the IR: what `parseDag` accepts and any other program may rely on. */
export const dagSchema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Jetway intermediate representation of a DAG",
  description: `Version ${irVersion}; describes DAGs for Apache Airflow ${airflowVersions.at(0)} to ${airflowVersions.at(-1)}.`,
  $ref: "#/$defs/dag",
  $defs: {
    dag: node("dag", {
      irVersion: { const: irVersion },
      dagId: text,
      schedule: { $ref: "#/$defs/schedule" },
      options: { $ref: "#/$defs/optionValues" },
      defaults: { $ref: "#/$defs/optionValues" },
      params: { type: "array", items: { $ref: "#/$defs/param" } },
      tasks: { type: "array", items: { $ref: "#/$defs/task" } },
      edges: { type: "array", items: { $ref: "#/$defs/edge" } },
      results: { type: "object", additionalProperties: text },
      source: { $ref: "#/$defs/source" },
    }),
    schedule: {
      anyOf: [{ $ref: "#/$defs/timeSchedule" }, node("manual", {}), node("once", {}), node("continuous", {})],
    },
    timeSchedule: {
      anyOf: [
        node("cron", { expression: text, timezone: text }, cronTriggerSettings),
        node(
          "multipleCron",
          { expressions: { type: "array", items: text, minItems: 1 }, timezone: text },
          cronTriggerSettings,
        ),
        node("cronDataInterval", { expression: text, timezone: text }),
        node("every", { seconds: positive }, { intervalSeconds: notNegative }),
        node("deltaDataInterval", { seconds: positive }),
        node("events", {
          moments: { type: "array", items: instant },
          restrictToEvents: { type: "boolean" },
        }),
      ],
    },
    param: node(
      "param",
      { name: text, schema: { type: ["object", "null"] }, source: { $ref: "#/$defs/source" } },
      { default: {}, description: text },
    ),
    task: {
      anyOf: [
        node("typescript", { ...taskMembers, inputs: expressions }),
        node("python", { ...taskMembers, callable: text, inputs: expressions }),
        node("bash", { ...taskMembers, command: text, environment: expressions }, { workingDirectory: text }),
        node("empty", taskMembers),
        node("operator", { ...taskMembers, operator: text, arguments: expressions }),
      ],
    },
    edge: node("edge", {
      from: text,
      to: text,
      reason: { enum: ["data", "order"] },
      source: { $ref: "#/$defs/source" },
    }),
    expression: {
      anyOf: [
        node("literal", { value: {} }),
        node("xcom", { taskId: text, key: text, path }),
        node("param", { name: text, path }),
        node("run", { field: { enum: runFields } }),
        node("template", { parts: { type: "array", items: { $ref: "#/$defs/expression" } } }),
        node("jinja", { template: text }),
        node("list", { items: { type: "array", items: { $ref: "#/$defs/expression" } } }),
        node("object", { entries: expressions }),
      ],
    },
    optionValues: { type: "object", additionalProperties: { $ref: "#/$defs/optionValue" } },
    optionValue: {
      anyOf: [node("json", { value: {} }), node("duration", { seconds: { type: "number" } }), instant],
    },
    source: {
      anyOf: [
        { type: "null" },
        {
          type: "object",
          properties: {
            file: text,
            line: { type: "integer", minimum: 1 },
            column: { type: "integer", minimum: 1 },
          },
          required: ["file", "line", "column"],
          additionalProperties: false,
        },
      ],
    },
  },
};
