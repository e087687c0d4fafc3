import { decode, encode, marker } from "../../codec/index.ts";
import { didYouMean, isJetwayError, JetwayError } from "../../errors/index.ts";
import type { DagNode, JsonValue, ParamNode } from "../../ir/index.ts";
import { createParamValidator, type ParamValidator } from "./param-validator.ts";

/**
 * The params of a run: what is given over the defaults, validated as Airflow does with `jsonschema`.
 *
 * @throws JW4001 with every problem of the given params, JW4002 when the DAG could not even be loaded by Airflow: it runs by itself and a default is
 * missing or does not fit its schema.
 */
export async function resolveParams(
  dag: DagNode,
  given: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, JsonValue>>> {
  if (dag.params.length === 0 && Object.keys(given).length === 0) return {};
  const validator = await createParamValidator();
  checkDefaults(dag, validator);
  const problems = findUnknown(dag, given);
  const values: [string, JsonValue][] = [];
  for (const param of dag.params) {
    const value = readValue(param, given, problems);
    if (value === undefined) continue;
    problems.push(...validator.problemsOf(param, value).map((problem) => `Param "${param.name}"${problem}`));
    values.push([param.name, value]);
  }
  if (problems.length === 0) return Object.fromEntries(values);
  throw new JetwayError(`The params do not fit DAG "${dag.dagId}":\n${listed(problems)}`, {
    code: "JW4001",
    hint: describeParams(dag),
  });
}

function checkDefaults(dag: DagNode, validator: ParamValidator): void {
  if (dag.schedule.kind === "manual") return;
  const problems = dag.params.flatMap((param) =>
    param.default === undefined
      ? [`Param "${param.name}" has no default`]
      : validator.problemsOf(param, param.default).map((problem) => `The default of param "${param.name}"${problem}`),
  );
  if (problems.length === 0) return;
  throw new JetwayError(
    `Airflow cannot load DAG "${dag.dagId}": a DAG with a schedule makes runs by itself, so every param needs a valid default.\n${listed(problems)}`,
    { code: "JW4002", hint: "Give each param a default that fits its schema, or take the schedule away." },
  );
}

function findUnknown(dag: DagNode, given: Readonly<Record<string, unknown>>): string[] {
  const names = dag.params.map(({ name }) => name);
  return Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => [`The DAG has no param "${name}".`, didYouMean(name, names)].join(" ").trimEnd());
}

function readValue(
  param: ParamNode,
  given: Readonly<Record<string, unknown>>,
  problems: string[],
): JsonValue | undefined {
  const value = Object.hasOwn(given, param.name) ? given[param.name] : undefined;
  if (value === undefined) {
    if (param.default === undefined) problems.push(`Param "${param.name}" is not given and has no default.`);
    return param.default;
  }
  try {
    const encoded = encode(value, `param "${param.name}"`);
    if (!hasMarker(encoded)) return encoded;
    problems.push(`Param "${param.name}" holds ${nameOf(decode(encoded))}; a run is triggered with JSON.`);
  } catch (error) {
    if (!isJetwayError(error)) throw error;
    problems.push(error.message);
  }
  return undefined;
}

function hasMarker(value: JsonValue): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, marker) || Object.values(value).some(hasMarker);
}

function nameOf(value: unknown): string {
  if (typeof value === "bigint") return "a bigint";
  return value instanceof Object && value.constructor !== Object && !Array.isArray(value)
    ? `a ${value.constructor.name}`
    : "a value that JSON lacks";
}

function describeParams(dag: DagNode): string {
  if (dag.params.length === 0) return "The DAG takes no params.";
  const described = dag.params.map(({ name, default: value }) =>
    value === undefined ? name : `${name} (${JSON.stringify(value)})`,
  );
  return `The DAG takes ${described.join(", ")}.`;
}

function listed(problems: readonly string[]): string {
  return problems.map((problem) => `  - ${problem}`).join("\n");
}
