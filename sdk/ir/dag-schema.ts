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

const boolean: JsonObject = { type: "boolean" };
const outputs: JsonObject = {
  type: "array",
  items: { anyOf: [{ $ref: "#/$defs/asset" }, { $ref: "#/$defs/assetAlias" }] },
};
const conditions: JsonObject = { of: { type: "array", items: { $ref: "#/$defs/assetCondition" } } };

/** A task of one kind: what all kinds have, and its own members. */
function task(kind: string, members: JsonObject = {}, optional: JsonObject = {}): JsonObject {
  return node(
    kind,
    { taskId: text, ...members, options: { $ref: "#/$defs/optionValues" }, source: { $ref: "#/$defs/source" } },
    {
      group: text,
      map: { $ref: "#/$defs/map" },
      setupTeardown: { enum: ["setup", "teardown"] },
      onFailureFailDagrun: boolean,
      outlets: outputs,
      inlets: outputs,
      ...optional,
    },
  );
}

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
      groups: { type: "array", items: { $ref: "#/$defs/group" } },
      edges: { type: "array", items: { $ref: "#/$defs/edge" } },
      results: { type: "object", additionalProperties: text },
      source: { $ref: "#/$defs/source" },
    }),
    schedule: {
      anyOf: [
        { $ref: "#/$defs/timeSchedule" },
        node("manual", {}),
        node("once", {}),
        node("continuous", {}),
        node("assets", { condition: { $ref: "#/$defs/assetCondition" } }),
        node("assetOrTime", { time: { $ref: "#/$defs/timeSchedule" }, condition: { $ref: "#/$defs/assetCondition" } }),
      ],
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
        task("typescript", { inputs: expressions }),
        task("branch", {
          inputs: expressions,
          routes: { type: "object", additionalProperties: { type: "array", items: text } },
        }),
        task("shortCircuit", { inputs: expressions, ignoreDownstreamTriggerRules: boolean }),
        task("sensor", {
          inputs: expressions,
          mode: { enum: ["poke", "reschedule"] },
          pokeIntervalSeconds: { type: "number" },
          timeoutSeconds: { type: "number" },
          softFail: boolean,
          exponentialBackoff: boolean,
          maxWaitSeconds: { type: ["number", "null"] },
        }),
        task("python", { callable: text, inputs: expressions }),
        task("bash", { command: text, environment: expressions }, { workingDirectory: text }),
        task("empty"),
        task("operator", { operator: text, arguments: expressions }),
      ],
    },
    group: node(
      "group",
      { groupId: text, parent: { type: ["string", "null"] }, source: { $ref: "#/$defs/source" } },
      { tooltip: text, map: { $ref: "#/$defs/map" } },
    ),
    map: {
      anyOf: [
        node("product", { inputs: expressions }, { label: { $ref: "#/$defs/expression" } }),
        node("each", { over: { $ref: "#/$defs/expression" } }, { label: { $ref: "#/$defs/expression" } }),
      ],
    },
    asset: node("asset", { name: text, uri: text, group: text, extra: { type: "object" } }),
    assetAlias: node("assetAlias", { name: text, group: text }),
    assetCondition: {
      anyOf: [
        { $ref: "#/$defs/asset" },
        { $ref: "#/$defs/assetAlias" },
        node("allAssets", conditions),
        node("anyAsset", conditions),
      ],
    },
    edge: node(
      "edge",
      { from: text, to: text, reason: { enum: ["data", "order"] }, source: { $ref: "#/$defs/source" } },
      { label: text },
    ),
    expression: {
      anyOf: [
        node("literal", { value: {} }),
        node("xcom", { taskId: text, key: text, path }),
        node("param", { name: text, path }),
        node("groupInput", { groupId: text, name: text, path }),
        node("mapInput", { name: text, path }),
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
